package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Completion;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Score;
import org.leaplms.lms.Success;
import org.leaplms.lms.Times;
import org.leaplms.lms.internal.Statuses;
import org.leaplms.lms.spi.ProgressSummary;

/**
 * What units add up to: a course is completed when it is satisfied; passed when every unit that was judged is passed, failed
 * when one is failed and never passed; its score is the mean of its units' scaled scores.
 */
final class Summaries {
    private Summaries() {}

    static Completion completion(Outline outline, XapiState state) {
        if (state.satisfied().contains(outline.id())) {
            return Completion.COMPLETED;
        }
        return state.units().isEmpty() ? Completion.UNKNOWN : Completion.INCOMPLETE;
    }

    static Completion completion(UnitState unit) {
        if (unit.completed() || unit.waived()) {
            return Completion.COMPLETED;
        }
        return unit.launches() == 0 ? Completion.UNKNOWN : Completion.INCOMPLETE;
    }

    static Success success(UnitState unit) {
        if (unit.passed() || unit.waived()) {
            return Success.PASSED;
        }
        return unit.failed() ? Success.FAILED : Success.UNKNOWN;
    }

    private static Success success(Outline outline, XapiState state) {
        List<Success> judged = units(outline, state).stream()
                .map(Summaries::success)
                .filter(one -> one != Success.UNKNOWN)
                .toList();
        if (judged.isEmpty()) {
            return Success.UNKNOWN;
        }
        return judged.contains(Success.FAILED) ? Success.FAILED : Success.PASSED;
    }

    private static List<UnitState> units(Outline outline, XapiState state) {
        return outline.units().stream().map(unit -> state.unit(unit.id())).toList();
    }

    private static Score score(Outline outline, XapiState state) {
        List<UnitState> units = units(outline, state);
        if (units.size() == 1) {
            return units.get(0).score();
        }
        List<Double> scaled = units.stream()
                .map(unit -> unit.score().scaled())
                .filter(Objects::nonNull)
                .toList();
        return scaled.isEmpty()
                ? Score.NONE
                : Score.ofScaled(
                        scaled.stream().mapToDouble(Double::doubleValue).sum() / scaled.size());
    }

    private static double measure(Outline outline, XapiState state) {
        List<UnitState> units = units(outline, state);
        long done = units.stream().filter(UnitState::satisfied).count();
        return units.isEmpty() ? 0 : (double) done / units.size();
    }

    /** The summary after something happened at an instant. */
    static ProgressSummary summary(Outline outline, XapiState state, ProgressSummary before, Instant at) {
        Completion completion = completion(outline, state);
        Success success = success(outline, state);
        @Nullable Instant completedAt = before.completedAt();
        Duration content = units(outline, state).stream().map(UnitState::time).reduce(Duration.ZERO, Duration::plus);
        boolean started = before.startedAt() != null;
        return new ProgressSummary(
                status(outline, state, completion, success, started),
                completion,
                success,
                score(outline, state),
                measure(outline, state),
                before.location(),
                new Times(content, before.times().wall(), before.times().active()),
                before.startedAt(),
                completedAt == null && completion == Completion.COMPLETED ? at : completedAt,
                at);
    }

    private static ProgressStatus status(
            Outline outline, XapiState state, Completion completion, Success success, boolean started) {
        List<UnitState> units = units(outline, state);
        if (!units.isEmpty() && units.stream().allMatch(UnitState::waived)) {
            return ProgressStatus.WAIVED;
        }
        return Statuses.of(completion, success, started);
    }
}
