package org.leaplms.scorm.session;

/** The states of an API instance (RTE 3.1.2). */
enum ApiState {
    NOT_INITIALIZED,
    RUNNING,
    TERMINATED
}
