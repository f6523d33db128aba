package org.leaplms.lms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list of registrations: what {@link Progress} says without the tree, cheap to read by the hundred.
 *
 * @param percent from 0 to 100
 */
public record ProgressRow(
        Registration registration,
        ProgressStatus status,
        Completion completion,
        Success success,
        Score score,
        int percent,
        Times times,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant lastActivityAt) {}
