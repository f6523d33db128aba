package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.sequencing.ActivityStatus;
import org.leaplms.scorm.sequencing.Truth;

/** Reads what is known of a course out of tracking and run-time data. */
final class ProgressMaker {
    private final SessionState session;
    private final List<ActivityProgress> activities = new ArrayList<>();

    ProgressMaker(SessionState session) {
        this.session = session;
    }

    CourseProgress make() {
        double seconds = walk(session.course.root(), 0);
        CourseStanding status = CourseStanding.of(session);
        ActivityRun only = CourseStanding.onlyRun(session);
        Score score = only == null ? new Score(status.scaled(), null, null, null) : session.runTime.score(only.data);
        return new CourseProgress(
                status.completed(),
                status.satisfied(),
                score.scaled() == null ? new Score(status.scaled(), score.raw(), score.min(), score.max()) : score,
                status.progressMeasure(),
                seconds,
                activities);
    }

    /** Adds an activity and those below it; answers their time in seconds. */
    private double walk(ActivityDefinition activity, int depth) {
        int place = activities.size();
        activities.add(placeholder(activity, depth));
        ActivityRun run = session.runs.get(activity.identifier());
        double seconds = run == null ? 0 : (run.earlier + session.runTime.total(run.data)) / 100.0;
        for (ActivityDefinition child : activity.children()) {
            seconds += walk(child, depth + 1);
        }
        activities.set(place, progress(activity, depth, run, seconds));
        return seconds;
    }

    private static ActivityProgress placeholder(ActivityDefinition activity, int depth) {
        return new ActivityProgress(
                activity.identifier(),
                activity.title(),
                depth,
                activity.isLeaf(),
                Truth.UNKNOWN,
                Truth.UNKNOWN,
                Score.NONE,
                null,
                0,
                false,
                0,
                "",
                List.of(),
                List.of());
    }

    private ActivityProgress progress(
            ActivityDefinition activity, int depth, @Nullable ActivityRun run, double seconds) {
        ActivityStatus status = session.sequencer.status(activity.identifier());
        Truth completed = run == null ? Truth.UNKNOWN : session.runTime.completed(run.data);
        Truth satisfied = run == null ? Truth.UNKNOWN : session.runTime.satisfied(run.data);
        Double progress = run == null ? null : session.runTime.progress(run.data);
        return new ActivityProgress(
                activity.identifier(),
                activity.title(),
                depth,
                activity.isLeaf(),
                completed == Truth.UNKNOWN ? status.completed() : completed,
                satisfied == Truth.UNKNOWN ? status.satisfied() : satisfied,
                score(status, run),
                progress == null ? status.progressMeasure() : progress,
                status.attempts(),
                status.suspended(),
                seconds,
                run == null ? "" : session.runTime.location(run.data),
                run == null ? List.of() : session.runTime.objectives(run.data),
                run == null ? List.of() : interactions(run));
    }

    private Score score(ActivityStatus status, @Nullable ActivityRun run) {
        Score score = run == null ? Score.NONE : session.runTime.score(run.data);
        return score.scaled() != null ? score : new Score(status.measure(), score.raw(), score.min(), score.max());
    }

    private List<InteractionRecord> interactions(ActivityRun run) {
        List<InteractionRecord> interactions = new ArrayList<>();
        for (int i = 0; i < run.data.count("cmi.interactions"); i++) {
            interactions.add(session.runTime.interaction(run.data, i));
        }
        return interactions;
    }
}
