package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Choice Activity Traversal Subprocess: whether a choice may pass an activity. */
@Spec("SB.2.4")
final class ChoiceActivityTraversal {
    private ChoiceActivityTraversal() {}

    /** Why the activity cannot be passed, or null if it can. */
    static @Nullable SequencingException obstacle(ActivityTree tree, Activity activity, Direction direction) {
        tree.enter("SB.2.4", activity);
        // 1. Forward: unless a rule stops forward traversal.
        if (direction == Direction.FORWARD) {
            return SequencingRulesCheck.applies(tree, activity, activity.stopRules)
                    ? SequencingException.SB_2_4_1
                    : null;
        }
        // 2. Backward: not from the root, and not in a forward only cluster.
        if (activity.parent == null) {
            return SequencingException.SB_2_4_3;
        }
        return activity.parent.control().forwardOnly() ? SequencingException.SB_2_4_2 : null;
    }
}
