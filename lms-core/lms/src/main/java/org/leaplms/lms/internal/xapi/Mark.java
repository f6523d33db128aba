package org.leaplms.lms.internal.xapi;

/** What has happened in a session, once each. */
public enum Mark {
    /** The credential was fetched. */
    FETCHED,
    /** The learner's preferences were asked for. */
    PREFERENCES_READ,
    INITIALIZED,
    COMPLETED,
    PASSED,
    FAILED,
    TERMINATED
}
