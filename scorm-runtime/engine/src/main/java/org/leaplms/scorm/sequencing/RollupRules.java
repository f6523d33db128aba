package org.leaplms.scorm.sequencing;

import java.util.List;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.RollupRule.Action;
import org.leaplms.scorm.course.RollupRule.ChildSet;
import org.leaplms.scorm.course.RollupRule.Condition;
import org.leaplms.scorm.course.RollupRule.ConditionType;

/** The rollup rules of a cluster: its own, or the default ones for satisfaction or completion if it has none (SN 4.6). */
final class RollupRules {
    private static final List<RollupRule> DEFAULT_OBJECTIVE = List.of(
            RollupRule.of(ChildSet.ALL, Action.NOT_SATISFIED, Condition.of(ConditionType.OBJECTIVE_STATUS_KNOWN)),
            RollupRule.of(ChildSet.ALL, Action.SATISFIED, Condition.of(ConditionType.SATISFIED)));
    private static final List<RollupRule> DEFAULT_PROGRESS = List.of(
            RollupRule.of(ChildSet.ALL, Action.INCOMPLETE, Condition.of(ConditionType.ACTIVITY_PROGRESS_KNOWN)),
            RollupRule.of(ChildSet.ALL, Action.COMPLETED, Condition.of(ConditionType.COMPLETED)));

    private RollupRules() {}

    /** The rules to look through for the action; those with another action are in the list too. */
    static List<RollupRule> of(Activity activity, Action action) {
        List<RollupRule> own = activity.sequencing().rollupRules();
        boolean objective = isObjective(action);
        for (int i = 0; i < own.size(); i++) {
            if (isObjective(own.get(i).action()) == objective) {
                return own;
            }
        }
        return objective ? DEFAULT_OBJECTIVE : DEFAULT_PROGRESS;
    }

    static boolean isObjective(Action action) {
        return action == Action.SATISFIED || action == Action.NOT_SATISFIED;
    }
}
