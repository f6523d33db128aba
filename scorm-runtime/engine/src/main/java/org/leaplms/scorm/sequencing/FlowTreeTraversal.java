package org.leaplms.scorm.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flow Tree Traversal Subprocess: the next activity in a directed walk over the available activities. */
@Spec("SB.2.1")
final class FlowTreeTraversal {
    private FlowTreeTraversal() {}

    static FlowStep next(
            ActivityTree tree,
            Activity from,
            Direction direction,
            boolean considerChildren,
            @Nullable Direction previousDirection) {
        tree.enter("SB.2.1", from);
        // 1. and 2. All children of a forward only cluster were skipped while moving backward: turn round.
        if (previousDirection == Direction.BACKWARD && from.parent != null && from.isLastAvailable()) {
            return backward(from.parent.available().get(0), considerChildren, true);
        }
        return direction == Direction.FORWARD
                ? forward(tree, from, considerChildren)
                : backward(from, considerChildren, false);
    }

    private static FlowStep forward(ActivityTree tree, Activity from, boolean considerChildren) {
        Activity at = from;
        boolean enter = considerChildren;
        while (true) {
            Activity parent = at.parent;
            // 3.1. Walking off the tree ends the session.
            if (tree.isLast(at) || parent == null && !enter) {
                return offTheTree(tree);
            }
            // 3.3. Enter a cluster at its first child.
            if (!at.isLeaf() && enter) {
                List<Activity> children = at.available();
                return children.isEmpty()
                        ? FlowStep.nowhere(Direction.FORWARD, SequencingException.SB_2_1_2)
                        : FlowStep.to(children.get(0), Direction.FORWARD);
            }
            // 3.2.2. The next sibling.
            Activity sibling = at.sibling(1);
            if (sibling != null) {
                return FlowStep.to(sibling, Direction.FORWARD);
            }
            // 3.2.1. Or else that of the parent.
            at = parent == null ? at : parent;
            enter = false;
        }
    }

    /** The 4th Edition ends the session; the editions before it only say so. */
    private static FlowStep offTheTree(ActivityTree tree) {
        if (!Editions.endsSessionAtLastActivity(tree.standard)) {
            return FlowStep.nowhere(Direction.FORWARD, SequencingException.SB_2_1_1);
        }
        if (!tree.lookingAhead) {
            TerminateDescendentAttempts.process(tree, tree.root);
        }
        return new FlowStep(null, Direction.FORWARD, false, true, null);
    }

    private static FlowStep backward(Activity from, boolean considerChildren, boolean turnedRound) {
        Activity at = from;
        boolean enter = considerChildren;
        boolean leavesForwardOnly = turnedRound;
        while (true) {
            Activity parent = at.parent;
            // 4.1. Nothing is before the root.
            if (parent == null) {
                return FlowStep.nowhere(Direction.BACKWARD, SequencingException.SB_2_1_3);
            }
            // 4.3. Enter a cluster at its last child, a forward only one at its first.
            if (!at.isLeaf() && enter) {
                return enterBackward(at);
            }
            // 4.2.1. A forward only cluster is not walked backward, but it may be left.
            if (!leavesForwardOnly && parent.control().forwardOnly()) {
                return FlowStep.nowhere(Direction.BACKWARD, SequencingException.SB_2_1_4);
            }
            // 4.2.3. The sibling before. 4.2.2. Or else that of the parent.
            Activity sibling = at.sibling(-1);
            if (sibling != null) {
                return FlowStep.to(sibling, Direction.BACKWARD);
            }
            at = parent;
            enter = false;
            leavesForwardOnly = false;
        }
    }

    private static FlowStep enterBackward(Activity cluster) {
        List<Activity> children = cluster.available();
        if (children.isEmpty()) {
            return FlowStep.nowhere(Direction.BACKWARD, SequencingException.SB_2_1_2);
        }
        return cluster.control().forwardOnly()
                ? FlowStep.to(children.get(0), Direction.FORWARD)
                : FlowStep.to(children.get(children.size() - 1), Direction.BACKWARD);
    }
}
