package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.RollupConsiderations;
import org.leaplms.scorm.course.RollupConsiderations.RequiredFor;
import org.leaplms.scorm.course.RollupRule;

/** Check Child for Rollup Subprocess: whether a child counts for a rollup action. */
@Spec("RB.1.4.2")
final class CheckChildForRollup {
    private CheckChildForRollup() {}

    static boolean isIncluded(ActivityTree tree, Activity child, RollupRule.Action action) {
        tree.enter("RB.1.4.2", child);
        // 2.1. and 3.1. The rollup controls of the child.
        boolean contributes = RollupRules.isObjective(action)
                ? child.sequencing().rollupControls().rollupObjectiveSatisfied()
                : child.sequencing().rollupControls().rollupProgressCompletion();
        if (!contributes) {
            return false;
        }
        // 2.1.1 to 2.1.3 and 3.1.1 to 3.1.3. The child's considerations.
        return switch (required(child.sequencing().rollupConsiderations(), action)) {
            case ALWAYS -> true;
            case IF_NOT_SUSPENDED -> child.attempts == 0 || !child.suspended;
            case IF_ATTEMPTED -> child.attempts > 0;
            case IF_NOT_SKIPPED -> !SequencingRulesCheck.applies(tree, child, child.skipRules);
        };
    }

    private static RequiredFor required(RollupConsiderations considerations, RollupRule.Action action) {
        return switch (action) {
            case SATISFIED -> considerations.requiredForSatisfied();
            case NOT_SATISFIED -> considerations.requiredForNotSatisfied();
            case COMPLETED -> considerations.requiredForCompleted();
            case INCOMPLETE -> considerations.requiredForIncomplete();
        };
    }
}
