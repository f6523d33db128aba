package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.RollupRule;

/** Objective Rollup Using Rules Process: the satisfied status of a cluster from its rollup rules or the default ones. */
@Spec("RB.1.2b")
final class ObjectiveRollupUsingRules {
    private ObjectiveRollupUsingRules() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("RB.1.2b", activity);
        // 1. to 3. The default rules are used where the course has none, see RB.1.4.
        // 4. Both sets of rules are asked before anything is set: children may read what this objective writes.
        boolean notSatisfied = RollupRuleCheck.applies(tree, activity, RollupRule.Action.NOT_SATISFIED);
        boolean satisfied = RollupRuleCheck.applies(tree, activity, RollupRule.Action.SATISFIED);
        // 4.2. Not satisfied. 4.4. Satisfied outweighs it.
        if (notSatisfied || satisfied) {
            activity.primary.setSatisfied(Truth.of(satisfied));
        }
    }
}
