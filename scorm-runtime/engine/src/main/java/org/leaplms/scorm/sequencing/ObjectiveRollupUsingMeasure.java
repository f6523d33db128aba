package org.leaplms.scorm.sequencing;

/** Objective Rollup Using Measure Process: the measure is compared with the objective's threshold. */
@Spec("RB.1.2a")
final class ObjectiveRollupUsingMeasure {
    private ObjectiveRollupUsingMeasure() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("RB.1.2a", activity);
        // 3.1. Only an objective that is satisfied by measure. 3.1.1. Unknown without a measure. 3.1.2. Satisfied or
        // not by the threshold, and unknown while active if measureSatisfactionIfActive is false.
        activity.primary.settleByMeasure();
    }
}
