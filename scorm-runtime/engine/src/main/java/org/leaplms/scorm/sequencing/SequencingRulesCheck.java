package org.leaplms.scorm.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.SequencingRule;

/** Sequencing Rules Check Process: the action of the first rule that applies, or none. */
@Spec("UP.2")
final class SequencingRulesCheck {
    private SequencingRulesCheck() {}

    /** @param rules the activity's rules that have one of the actions asked for, in their order */
    static SequencingRule.@Nullable Action firstAction(
            ActivityTree tree, Activity activity, List<SequencingRule> rules) {
        // 1. Are there rules to evaluate?
        if (rules.isEmpty()) {
            return null;
        }
        tree.enter("UP.2", activity);
        // 1.2. One after the other; the first that is true decides.
        for (SequencingRule rule : rules) {
            if (SequencingRuleCheck.evaluate(tree, activity, rule) == Truth.TRUE) {
                return rule.action();
            }
        }
        // 2. No rule applies.
        return null;
    }

    /** Whether one of the rules applies; they all have the same action. */
    static boolean applies(ActivityTree tree, Activity activity, List<SequencingRule> rules) {
        return firstAction(tree, activity, rules) != null;
    }
}
