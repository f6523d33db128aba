package org.leaplms.lms;

/** Whether the learner mastered it. */
public enum Success {
    UNKNOWN,
    PASSED,
    FAILED
}
