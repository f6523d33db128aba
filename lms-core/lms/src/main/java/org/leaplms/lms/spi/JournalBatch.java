package org.leaplms.lms.spi;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of journal entries as they were acknowledged. The chain makes later edits visible: each link is the SHA-256 of the
 * link before it and this batch's hash.
 *
 * @param fromSeq number of the first entry
 * @param toSeq number of the last entry
 * @param hash SHA-256 of {@code entries}, lower-case hex
 * @param chain this batch's link
 * @param entries JSON array text
 * @param differences what the server's replay found other than the browser had predicted, JSON array text; null if nothing
 */
public record JournalBatch(
        UUID registrationId,
        UUID windowId,
        long fromSeq,
        long toSeq,
        String hash,
        String chain,
        String entries,
        @Nullable String differences,
        Instant receivedAt) {}
