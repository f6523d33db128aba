package org.leaplms.lms;

/** Whether the material was gone through. */
public enum Completion {
    UNKNOWN,
    INCOMPLETE,
    COMPLETED
}
