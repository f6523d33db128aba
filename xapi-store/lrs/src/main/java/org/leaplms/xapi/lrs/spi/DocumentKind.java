package org.leaplms.xapi.lrs.spi;

/** The three document resources. */
public enum DocumentKind {
    /** By activity, agent and, optionally, registration. */
    STATE,
    /** By activity. */
    ACTIVITY_PROFILE,
    /** By agent. */
    AGENT_PROFILE
}
