package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Choice Flow Tree Traversal Subprocess: the next available activity beside, or beside a parent, in one direction. */
@Spec("SB.2.9.2")
final class ChoiceFlowTreeTraversal {
    private ChoiceFlowTreeTraversal() {}

    static @Nullable Activity next(ActivityTree tree, Activity activity, Direction direction) {
        tree.enter("SB.2.9.2", activity);
        // 1. Forward. 2. Backward. Each up to the first ancestor that has a sibling there; the root has none.
        int distance = direction == Direction.FORWARD ? 1 : -1;
        Activity at = activity;
        while (at != null) {
            Activity sibling = at.sibling(distance);
            if (sibling != null) {
                return sibling;
            }
            at = at.parent;
        }
        return null;
    }
}
