package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.SequencingRule;
import org.leaplms.scorm.course.SequencingRule.Condition;

/** Sequencing Rule Check Subprocess: whether one rule applies, does not, or cannot be evaluated. */
@Spec("UP.2.1")
final class SequencingRuleCheck {
    private SequencingRuleCheck() {}

    static Truth evaluate(ActivityTree tree, Activity activity, SequencingRule rule) {
        tree.enter("UP.2.1", activity);
        // 3. A rule without conditions does not apply.
        if (rule.conditions().isEmpty()) {
            return Truth.UNKNOWN;
        }
        // 1., 2. and 4. Each condition, negated where it says so, combined by and or or.
        boolean all = rule.combination() == ConditionCombination.ALL;
        Truth result = Truth.of(all);
        for (Condition condition : rule.conditions()) {
            Truth one = evaluate(activity, condition);
            Truth value = condition.not() ? one.not() : one;
            result = all ? result.and(value) : result.or(value);
        }
        return result;
    }

    private static Truth evaluate(Activity activity, Condition condition) {
        return switch (condition.type()) {
            case ALWAYS -> Truth.TRUE;
            case ATTEMPTED -> Truth.of(activity.isTracked() && activity.attempts > 0);
            case ATTEMPT_LIMIT_EXCEEDED -> ActivityConditions.attemptLimitExceeded(activity);
            case TIME_LIMIT_EXCEEDED, OUTSIDE_AVAILABLE_TIME_RANGE -> Truth.UNKNOWN;
            default -> evaluate(activity.objective(condition.referencedObjective()), condition);
        };
    }

    private static Truth evaluate(@Nullable Objective objective, Condition condition) {
        if (objective == null) {
            return Truth.UNKNOWN;
        }
        return switch (condition.type()) {
            case SATISFIED -> objective.satisfied();
            case OBJECTIVE_STATUS_KNOWN -> Truth.of(objective.satisfied() != Truth.UNKNOWN);
            case OBJECTIVE_MEASURE_KNOWN -> Truth.of(Field.known(objective.measure()));
            case OBJECTIVE_MEASURE_GREATER_THAN -> compare(objective, 1, condition.measureThreshold());
            case OBJECTIVE_MEASURE_LESS_THAN -> compare(objective, -1, condition.measureThreshold());
            case COMPLETED -> objective.completed();
            case ACTIVITY_PROGRESS_KNOWN -> Truth.of(objective.completed() != Truth.UNKNOWN);
            default -> Truth.UNKNOWN;
        };
    }

    private static Truth compare(Objective objective, int sign, double threshold) {
        double measure = objective.measure();
        return Field.known(measure) ? Truth.of((measure - threshold) * sign > 0) : Truth.UNKNOWN;
    }
}
