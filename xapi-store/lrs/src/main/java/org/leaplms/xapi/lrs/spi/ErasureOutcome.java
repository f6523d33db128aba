package org.leaplms.xapi.lrs.spi;

/**
 * What an erasure or a purge did, or in a dry run would have done.
 *
 * @param statements statements rewritten or deleted
 * @param attachments attachment contents that nothing refers to any more, deleted
 * @param dryRun whether nothing was changed
 */
public record ErasureOutcome(long statements, long attachments, boolean dryRun) {}
