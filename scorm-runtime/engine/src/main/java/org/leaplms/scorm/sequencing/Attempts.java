package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Run-time data of an attempt into the tracking model and out of it again (SN 4.2). */
final class Attempts {
    private Attempts() {}

    /** Records what content reported; nothing for an activity that is not tracked. */
    static void record(Activity activity, AttemptReport report) {
        activity.suspended = report.suspended();
        activity.lessonStatus = report.lessonStatus();
        if (!activity.isTracked()) {
            return;
        }
        Primary said = new Primary(report);
        for (AttemptReport.Objective reported : report.objectives()) {
            Objective objective = reported.id() == null ? null : activity.objective(reported.id());
            if (objective != null) {
                objective(objective, reported, said);
            }
        }
        primary(activity, report, said);
    }

    /** What is known of the primary objective and the activity, from both places content can say it. */
    private static final class Primary {
        Truth success;
        boolean successSet;
        Truth completion;
        boolean completionSet;
        double progress;
        boolean measured;

        Primary(AttemptReport report) {
            success = report.primary().success();
            successSet = report.primary().successSet();
            completion = report.completion();
            completionSet = report.completionSet();
            progress = GlobalStore.number(report.progressMeasure());
        }
    }

    private static void objective(Objective objective, AttemptReport.Objective reported, Primary said) {
        double scaled = GlobalStore.number(reported.scaled());
        if (objective.primary) {
            if (reported.success() != Truth.UNKNOWN || reported.successSet()) {
                said.success = reported.success();
                said.successSet |= reported.successSet();
            }
            if (!said.completionSet && reported.completionSet()) {
                said.completion = reported.completion();
                said.completionSet = true;
            }
            if (!Field.known(said.progress)) {
                said.progress = GlobalStore.number(reported.progressMeasure());
            }
            said.measured = Field.known(scaled);
        } else {
            if (reported.success() != Truth.UNKNOWN) {
                objective.setSatisfied(reported.success());
            } else if (reported.successSet()) {
                objective.force(Field.SATISFIED, Field.UNKNOWN);
            }
            if (reported.completion() == Truth.UNKNOWN && reported.completionSet()) {
                objective.force(Field.COMPLETED, Field.UNKNOWN);
            } else {
                objective.setCompleted(reported.completion());
            }
            objective.setProgress(GlobalStore.number(reported.progressMeasure()));
        }
        objective.setMeasure(scaled);
        scores(objective, reported);
    }

    private static void scores(Objective objective, AttemptReport.Objective reported) {
        objective.set(Field.RAW, GlobalStore.number(reported.raw()));
        objective.set(Field.MIN, GlobalStore.number(reported.min()));
        objective.set(Field.MAX, GlobalStore.number(reported.max()));
    }

    private static void primary(Activity activity, AttemptReport report, Primary said) {
        Objective primary = activity.primary;
        activity.completionSet = said.completionSet;
        activity.successSet = said.successSet;
        primary.setCompleted(said.completion);
        primary.setProgress(said.progress);
        if (said.success != Truth.UNKNOWN) {
            primary.setSatisfied(said.success);
        } else if (said.successSet && !primary.definition.satisfiedByMeasure()) {
            primary.force(Field.SATISFIED, Field.UNKNOWN);
        }
        double scaled = GlobalStore.number(report.primary().scaled());
        if (Field.known(scaled) || !said.measured) {
            primary.setMeasure(scaled);
        }
        if (anyScore(report.primary())) {
            scores(primary, report.primary());
        }
    }

    private static boolean anyScore(AttemptReport.Objective reported) {
        return has(reported.raw()) || has(reported.min()) || has(reported.max());
    }

    private static boolean has(@Nullable Double value) {
        return value != null;
    }

    /** Forgets what content reported in an attempt that was abandoned. */
    static void forget(Activity activity) {
        activity.suspended = false;
        activity.completionSet = false;
        activity.successSet = false;
        activity.lessonStatus = null;
        for (Objective objective : activity.objectives) {
            for (Field field : Field.values()) {
                objective.set(field, Field.UNKNOWN);
            }
        }
    }
}
