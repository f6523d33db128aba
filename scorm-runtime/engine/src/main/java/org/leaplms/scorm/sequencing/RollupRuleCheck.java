package org.leaplms.scorm.sequencing;

import java.util.List;
import org.leaplms.scorm.course.RollupRule;

/** Rollup Rule Check Subprocess: whether one of a cluster's rollup rules with the given action applies. */
@Spec("RB.1.4")
final class RollupRuleCheck {
    private RollupRuleCheck() {}

    static boolean applies(ActivityTree tree, Activity activity, RollupRule.Action action) {
        tree.enter("RB.1.4", activity);
        // 1. The rules with that action; the first that is true decides.
        for (RollupRule rule : RollupRules.of(activity, action)) {
            if (rule.action() == action && applies(tree, activity, rule)) {
                return true;
            }
        }
        // 2. No rule applies.
        return false;
    }

    static boolean applies(ActivityTree tree, Activity activity, RollupRule rule) {
        // 1.2.1 and 1.2.2. Every tracked child that is included adds its evaluation.
        int[] bag = new int[3];
        List<Activity> children = activity.available();
        for (int i = 0; i < children.size(); i++) {
            Activity child = children.get(i);
            if (child.isTracked() && CheckChildForRollup.isIncluded(tree, child, rule.action())) {
                bag[EvaluateRollupConditions.evaluate(tree, child, rule).ordinal()]++;
            }
        }
        return decide(rule, bag[Truth.TRUE.ordinal()], bag[Truth.FALSE.ordinal()], bag[Truth.UNKNOWN.ordinal()]);
    }

    private static boolean decide(RollupRule rule, int met, int unmet, int unknown) {
        int all = met + unmet + unknown;
        // 1.2.4. The book changes nothing if no child contributes; ADL's conformance suite (RU-15c) holds all and none
        // to be true of no children, and so do we. 1.2.5 to 1.2.9. By the rule's set of children.
        return switch (rule.childSet()) {
            case ALL -> met == all;
            case ANY -> met > 0;
            case NONE -> unmet == all;
            case AT_LEAST_COUNT -> all > 0 && met >= rule.minimumCount();
            case AT_LEAST_PERCENT -> all > 0 && met >= rule.minimumPercent() * all - 1e-9;
        };
    }
}
