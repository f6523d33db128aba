package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import org.leaplms.lms.Score;

/**
 * What a registration knows about one unit.
 *
 * @param launches how often it was launched
 * @param time sum of the durations its terminated statements reported
 */
public record UnitState(
        boolean completed,
        boolean passed,
        boolean failed,
        boolean waived,
        boolean satisfied,
        Score score,
        int launches,
        Duration time) {
    /** Never launched. */
    public static final UnitState NEW = new UnitState(false, false, false, false, false, Score.NONE, 0, Duration.ZERO);

    UnitState launched() {
        return new UnitState(completed, passed, failed, waived, satisfied, score, launches + 1, time);
    }

    UnitState asCompleted() {
        return new UnitState(true, passed, failed, waived, satisfied, score, launches, time);
    }

    UnitState judged(boolean pass, Score reported) {
        Score kept = reported.isPresent() ? reported : score;
        return new UnitState(completed, passed || pass, failed || !pass, waived, satisfied, kept, launches, time);
    }

    UnitState scored(Score reported) {
        return new UnitState(completed, passed, failed, waived, satisfied, reported, launches, time);
    }

    UnitState asWaived() {
        return new UnitState(completed, passed, failed, true, satisfied, score, launches, time);
    }

    UnitState asSatisfied() {
        return new UnitState(completed, passed, failed, waived, true, score, launches, time);
    }

    UnitState spent(Duration more) {
        return new UnitState(completed, passed, failed, waived, satisfied, score, launches, time.plus(more));
    }
}
