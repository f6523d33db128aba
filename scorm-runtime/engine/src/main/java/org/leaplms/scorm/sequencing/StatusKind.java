package org.leaplms.scorm.sequencing;

/** A status that can be asked why. */
public enum StatusKind {
    COMPLETION,
    PROGRESS,
    SUCCESS,
    MEASURE
}
