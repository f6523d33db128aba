package org.leaplms.xapi.lrs.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The size of one tenant's share of a store.
 *
 * @param statements all statements, voided ones included
 * @param voided voided ones among them
 * @param attachments distinct attachment contents
 * @param attachmentBytes their bytes together
 * @param lastStored the newest {@code stored}, or null when there is no statement
 */
public record StoreStatistics(
        long statements,
        long voided,
        long attachments,
        long attachmentBytes,
        @Nullable Instant lastStored) {}
