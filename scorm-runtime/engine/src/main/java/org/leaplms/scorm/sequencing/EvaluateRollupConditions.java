package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.RollupRule.Condition;

/** Evaluate Rollup Conditions Subprocess: the conditions of a rollup rule for one child. */
@Spec("RB.1.4.1")
final class EvaluateRollupConditions {
    private EvaluateRollupConditions() {}

    static Truth evaluate(ActivityTree tree, Activity child, RollupRule rule) {
        tree.enter("RB.1.4.1", child);
        // 3. Without conditions nothing can be said.
        if (rule.conditions().isEmpty()) {
            return Truth.UNKNOWN;
        }
        // 1., 2. and 4. Each condition, negated where it says so, combined by and or or.
        boolean all = rule.combination() == ConditionCombination.ALL;
        Truth result = Truth.of(all);
        for (Condition condition : rule.conditions()) {
            Truth one = evaluate(child, condition);
            Truth value = condition.not() ? one.not() : one;
            result = all ? result.and(value) : result.or(value);
        }
        return result;
    }

    private static Truth evaluate(Activity child, Condition condition) {
        return switch (condition.type()) {
            case SATISFIED -> satisfied(child);
            case OBJECTIVE_STATUS_KNOWN -> Truth.of(satisfied(child) != Truth.UNKNOWN);
            case OBJECTIVE_MEASURE_KNOWN ->
                Truth.of(!child.hasStaleObjectives() && Field.known(child.primary.measure()));
            case COMPLETED -> completed(child);
            case ACTIVITY_PROGRESS_KNOWN -> Truth.of(completed(child) != Truth.UNKNOWN);
            case ATTEMPTED -> Truth.of(child.attempts > 0);
            case ATTEMPT_LIMIT_EXCEEDED -> ActivityConditions.attemptLimitExceeded(child);
            case TIME_LIMIT_EXCEEDED, OUTSIDE_AVAILABLE_TIME_RANGE -> Truth.UNKNOWN;
            case NEVER -> Truth.FALSE;
        };
    }

    private static Truth satisfied(Activity child) {
        return child.hasStaleObjectives() ? Truth.UNKNOWN : child.primary.satisfied();
    }

    private static Truth completed(Activity child) {
        return child.hasStaleProgress() ? Truth.UNKNOWN : child.primary.completed();
    }
}
