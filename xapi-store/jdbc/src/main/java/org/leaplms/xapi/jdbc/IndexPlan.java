package org.leaplms.xapi.jdbc;

/**
 * How statements are moved into the index.
 *
 * @param every how many new statements are searched one by one before
 * @param blocks by what they are tallied
 */
record IndexPlan(int every, Blocks blocks) {}
