package org.leaplms.scorm.sequencing;

/** Activity Progress Rollup Using Measure Process: the progress is compared with the activity's threshold. */
@Spec("RB.1.3a")
final class ActivityProgressRollupUsingMeasure {
    private ActivityProgressRollupUsingMeasure() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("RB.1.3a", activity);
        // 1. to 3. Unknown without a progress measure; else completed or not by the threshold.
        activity.primary.set(Field.COMPLETED, Field.number(activity.primary.completed()));
    }
}
