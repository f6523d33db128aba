package org.leaplms.lms;

/** Whether a launch counts. */
public enum LaunchMode {
    /** For credit; everything is recorded. */
    NORMAL,
    /** To look around; content is told not to expect credit. */
    BROWSE,
    /** To look again at what was done; content is told not to expect credit. */
    REVIEW
}
