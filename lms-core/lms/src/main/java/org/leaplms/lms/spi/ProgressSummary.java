package org.leaplms.lms.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Completion;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Score;
import org.leaplms.lms.Success;
import org.leaplms.lms.Times;

/** The part of a registration's progress that lists show and queries filter by. */
public record ProgressSummary(
        ProgressStatus status,
        Completion completion,
        Success success,
        Score score,
        @Nullable Double measure,
        @Nullable String location,
        Times times,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant lastActivityAt) {
    /** Before the first launch. */
    public static final ProgressSummary NOT_STARTED = new ProgressSummary(
            ProgressStatus.NOT_STARTED,
            Completion.UNKNOWN,
            Success.UNKNOWN,
            Score.NONE,
            null,
            null,
            Times.NONE,
            null,
            null,
            null);

    /** The same with other clocks. */
    public ProgressSummary withTimes(Times other) {
        return new ProgressSummary(
                status, completion, success, score, measure, location, other, startedAt, completedAt, lastActivityAt);
    }
}
