package org.leaplms.lms;

/** The one word about a registration that a list shows; completion and success are told apart in {@link Progress}. */
public enum ProgressStatus {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    PASSED,
    FAILED,
    WAIVED
}
