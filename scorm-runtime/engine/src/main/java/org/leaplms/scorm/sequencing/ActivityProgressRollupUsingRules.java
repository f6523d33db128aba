package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.RollupRule;

/** Activity Progress Rollup Using Rules Process: completion of a cluster from its rollup rules or the default ones. */
@Spec("RB.1.3b")
final class ActivityProgressRollupUsingRules {
    private ActivityProgressRollupUsingRules() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("RB.1.3b", activity);
        // 1. The default rules are used where the course has none, see RB.1.4.
        // 2. and 4. Both sets of rules are asked before anything is set: children may read what this objective writes.
        boolean incomplete = RollupRuleCheck.applies(tree, activity, RollupRule.Action.INCOMPLETE);
        boolean completed = RollupRuleCheck.applies(tree, activity, RollupRule.Action.COMPLETED);
        // 3. Incomplete. 5. Completed outweighs it.
        if (incomplete || completed) {
            activity.primary.setCompleted(Truth.of(completed));
        }
    }
}
