package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.RollupRule;

/** Activity Progress Rollup Using Rules Process: completion of a cluster from its rollup rules or the default ones. */
@Spec("RB.1.3b")
final class ActivityProgressRollupUsingRules {
    private ActivityProgressRollupUsingRules() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("RB.1.3b", activity);
        // 1. The default rules are used where the course has none, see RB.1.4.
        // 2. and 3. Incomplete first. 4. and 5. Completed outweighs it.
        if (RollupRuleCheck.applies(tree, activity, RollupRule.Action.INCOMPLETE)) {
            activity.primary.setCompleted(Truth.FALSE);
        }
        if (RollupRuleCheck.applies(tree, activity, RollupRule.Action.COMPLETED)) {
            activity.primary.setCompleted(Truth.TRUE);
        }
    }
}
