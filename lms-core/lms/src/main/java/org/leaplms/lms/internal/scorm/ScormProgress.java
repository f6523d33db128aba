package org.leaplms.lms.internal.scorm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.ActivityProgress;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Interaction;
import org.leaplms.lms.ObjectiveProgress;
import org.leaplms.lms.Score;
import org.leaplms.lms.Success;
import org.leaplms.lms.Times;
import org.leaplms.lms.Why;
import org.leaplms.lms.internal.Statuses;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.scorm.sequencing.Truth;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.InteractionRecord;
import org.leaplms.scorm.session.ObjectiveRecord;

/** The engine's progress in the words of the door. */
final class ScormProgress {
    private ScormProgress() {}

    static Score score(org.leaplms.scorm.session.Score score) {
        return new Score(score.scaled(), score.raw(), score.min(), score.max());
    }

    static Completion completion(Truth truth) {
        return switch (truth) {
            case TRUE -> Completion.COMPLETED;
            case FALSE -> Completion.INCOMPLETE;
            case UNKNOWN -> Completion.UNKNOWN;
        };
    }

    static Success success(Truth truth) {
        return switch (truth) {
            case TRUE -> Success.PASSED;
            case FALSE -> Success.FAILED;
            case UNKNOWN -> Success.UNKNOWN;
        };
    }

    /**
     * The summary after a batch whose last entry was made at an instant. What was reached stays reached: a learner who opens a
     * finished course again begins a new attempt, and that takes neither completion nor a pass away.
     */
    static ProgressSummary summary(CourseProgress progress, ProgressSummary before, Times times, Instant at) {
        Completion completion =
                before.completion() == Completion.COMPLETED ? before.completion() : completion(progress.completed());
        Success success = kept(before.success(), success(progress.satisfied()));
        @Nullable Instant started = before.startedAt();
        @Nullable Instant completedAt = before.completedAt();
        return new ProgressSummary(
                Statuses.of(completion, success, true),
                completion,
                success,
                kept(before, success(progress.satisfied()), score(progress.score())),
                progress.progressMeasure(),
                location(progress),
                times,
                started == null ? at : started,
                completedAt == null && completion == Completion.COMPLETED ? at : completedAt,
                at);
    }

    private static Success kept(Success before, Success now) {
        return before == Success.PASSED || now == Success.UNKNOWN ? before : now;
    }

    /** The score of a pass is given up only for a better one that passes too. */
    private static Score kept(ProgressSummary before, Success success, Score now) {
        if (!now.isPresent()) {
            return before.score();
        }
        Double earlier = before.score().scaled();
        Double scaled = now.scaled();
        boolean better = success == Success.PASSED && (earlier == null || scaled != null && scaled >= earlier);
        return before.success() == Success.PASSED && !better ? before.score() : now;
    }

    private static @Nullable String location(CourseProgress progress) {
        return progress.activities().stream()
                .map(org.leaplms.scorm.session.ActivityProgress::location)
                .filter(location -> !location.isEmpty())
                .reduce((first, second) -> second)
                .orElse(null);
    }

    static ActivityProgress activity(org.leaplms.scorm.session.ActivityProgress activity, Why why) {
        Duration time = ScormTimes.seconds(activity.totalSeconds());
        return new ActivityProgress(
                activity.activityId(),
                activity.title(),
                activity.depth(),
                activity.attempts(),
                completion(activity.completed()),
                success(activity.satisfied()),
                score(activity.score()),
                activity.progressMeasure(),
                activity.location().isEmpty() ? null : activity.location(),
                time,
                activity.objectives().stream().map(ScormProgress::objective).toList(),
                interactions(activity),
                why);
    }

    private static ObjectiveProgress objective(ObjectiveRecord objective) {
        return new ObjectiveProgress(
                objective.id(),
                emptyAsNull(objective.description()),
                completion(objective.completed()),
                success(objective.satisfied()),
                score(objective.score()));
    }

    private static List<Interaction> interactions(org.leaplms.scorm.session.ActivityProgress activity) {
        return activity.interactions().stream()
                .map(interaction -> interaction(activity.activityId(), interaction))
                .toList();
    }

    private static Interaction interaction(String activityId, InteractionRecord record) {
        return new Interaction(
                activityId,
                record.id(),
                record.type(),
                emptyAsNull(record.description()),
                emptyAsNull(record.learnerResponse()),
                record.correctResponses(),
                emptyAsNull(record.result()),
                ScormTimes.interval(record.latency()),
                record.weighting(),
                record.objectiveIds(),
                ScormTimes.time(record.timestamp()));
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
