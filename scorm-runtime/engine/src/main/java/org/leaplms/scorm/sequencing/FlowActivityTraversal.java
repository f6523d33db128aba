package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Flow Activity Traversal Subprocess: goes on from an activity until a leaf that can be delivered, or an obstacle. */
@Spec("SB.2.2")
final class FlowActivityTraversal {
    private FlowActivityTraversal() {}

    static FlowStep traverse(
            ActivityTree tree, Activity from, Direction direction, @Nullable Direction previousDirection) {
        Activity at = from;
        Direction towards = direction;
        Direction before = previousDirection;
        while (true) {
            tree.enter("SB.2.2", at);
            // 1. The cluster must flow.
            if (at.parent == null || !at.parent.control().flow()) {
                return stop(at, towards, SequencingException.SB_2_2_1);
            }
            // 2. and 3. A skipped activity is passed over in the same direction.
            boolean skipped = isSkipped(tree, at);
            // 4. and 5. One that is not skipped must be allowed.
            if (!skipped && CheckActivity.isDisabled(tree, at)) {
                return stop(at, towards, SequencingException.SB_2_2_2);
            }
            // 7. Found a leaf.
            if (!skipped && at.isLeaf()) {
                return FlowStep.deliver(at, towards);
            }
            // 3.1. and 6.1. The next activity, or into the cluster.
            FlowStep next = FlowTreeTraversal.next(tree, at, towards, !skipped, skipped ? before : null);
            if (next.activity() == null) {
                return next.stoppedAt(at);
            }
            if (!skipped) {
                // 6.3. A forward only cluster entered backward is walked forward.
                boolean turned = towards == Direction.BACKWARD && next.direction() == Direction.FORWARD;
                before = turned ? Direction.BACKWARD : null;
                towards = turned ? Direction.FORWARD : towards;
            } else if (before == Direction.BACKWARD && next.direction() == Direction.BACKWARD) {
                // 3.3.1. It was left again: backward as before.
                towards = Direction.BACKWARD;
                before = null;
            }
            at = next.activity();
        }
    }

    /** In SCORM 1.2 an activity whose prerequisites are not met is passed over. */
    private static boolean isSkipped(ActivityTree tree, Activity activity) {
        return SequencingRulesCheck.applies(tree, activity, activity.skipRules)
                || !Scorm12Sequencing.isOpen(tree, activity);
    }

    private static FlowStep stop(Activity at, Direction direction, SequencingException exception) {
        return new FlowStep(at, direction, false, false, exception);
    }
}
