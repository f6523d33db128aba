package org.leaplms.scorm.sequencing;

/** The termination requests (SN 4.4). */
enum TerminationRequest {
    EXIT,
    EXIT_PARENT,
    EXIT_ALL,
    SUSPEND_ALL,
    ABANDON,
    ABANDON_ALL
}
