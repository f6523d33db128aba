package org.leaplms.scorm.sequencing;

/** Hears which processes of the book run, in their order; for support and for tests. */
public interface ProcessListener {
    /** A process begins on an activity. */
    void entered(String processId, String activityId);
}
