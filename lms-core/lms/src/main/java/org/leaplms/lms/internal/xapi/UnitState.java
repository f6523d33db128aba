package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import org.leaplms.lms.Score;

/**
 * What a registration knows about one unit.
 *
 * @param launches how often it was launched
 * @param abandoned how many of these launches ended without the content saying so
 * @param time sum of the durations of its sessions, as their terminated or abandoned statements tell
 */
public record UnitState(
        boolean completed,
        boolean passed,
        boolean failed,
        boolean waived,
        boolean satisfied,
        Score score,
        int launches,
        int abandoned,
        Duration time) {
    /** Never launched. */
    public static final UnitState NEW =
            new UnitState(false, false, false, false, false, Score.NONE, 0, 0, Duration.ZERO);

    UnitState launched() {
        return new UnitState(completed, passed, failed, waived, satisfied, score, launches + 1, abandoned, time);
    }

    UnitState asCompleted() {
        return new UnitState(true, passed, failed, waived, satisfied, score, launches, abandoned, time);
    }

    UnitState judged(boolean pass, Score reported) {
        Score kept = reported.isPresent() ? reported : score;
        return new UnitState(
                completed, passed || pass, failed || !pass, waived, satisfied, kept, launches, abandoned, time);
    }

    UnitState scored(Score reported) {
        return new UnitState(completed, passed, failed, waived, satisfied, reported, launches, abandoned, time);
    }

    UnitState asWaived() {
        return new UnitState(completed, passed, failed, true, satisfied, score, launches, abandoned, time);
    }

    UnitState asSatisfied() {
        return new UnitState(completed, passed, failed, waived, true, score, launches, abandoned, time);
    }

    UnitState spent(Duration more) {
        return new UnitState(completed, passed, failed, waived, satisfied, score, launches, abandoned, time.plus(more));
    }

    UnitState asAbandoned(Duration lasted) {
        return new UnitState(
                completed, passed, failed, waived, satisfied, score, launches, abandoned + 1, time.plus(lasted));
    }
}
