package org.leaplms.xapi.lrs.ops;

import org.leaplms.xapi.model.Agent;

/**
 * What an erasure did, or in a dry run would do.
 *
 * @param replacement who stands in the statements instead
 * @param statements statements rewritten
 * @param attachments attachment contents deleted
 * @param documents State and Agent Profile documents deleted
 */
public record ErasureReport(Agent replacement, long statements, long attachments, long documents, boolean dryRun) {}
