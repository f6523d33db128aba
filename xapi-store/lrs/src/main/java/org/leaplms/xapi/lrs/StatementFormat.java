package org.leaplms.xapi.lrs;

/** How statements are given back (xAPI 1.0.3 Communication 2.1.3). */
public enum StatementFormat {
    /** As they were received, completed. */
    EXACT,
    /** Agents, groups, activities and verbs by their identifiers only. */
    IDS,
    /** Activities with their merged definitions, words in one language. */
    CANONICAL
}
