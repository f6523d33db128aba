package org.leaplms.xapi.lrs.spi;

/** What statements are counted by. Each statement counts once, under its own value; statements without one are left out. */
public enum Grouping {
    /** The verb's IRI. */
    VERB,
    /** The IRI of the object when it is an activity. */
    ACTIVITY,
    /** The actor's {@link AgentKey#value()}. */
    ACTOR,
    /** The registration's canonical text. */
    REGISTRATION,
    /** The UTC day of the timestamp, {@code 2026-03-31}. */
    DAY,
    /** The UTC month of the timestamp, {@code 2026-03}. */
    MONTH
}
