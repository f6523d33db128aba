package org.leaplms.xapi.jdbc;

/**
 * Something a statement taught about a subject.
 *
 * @param subject a term key (its text, under hash 0), or the key of an activity's definitions or an agent's names
 * @param hash key of the text, so that equal ones are kept once
 * @param text what was said
 */
record Fact(long subject, long hash, String text) {
    /** The hash under which the text of a term stands. */
    static final long OF_TERM = 0;
}
