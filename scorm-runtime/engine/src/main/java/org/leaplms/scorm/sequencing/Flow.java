package org.leaplms.scorm.sequencing;

/** Flow Subprocess: from an activity to the next one that can be delivered. */
@Spec("SB.2.3")
final class Flow {
    private Flow() {}

    static FlowStep from(ActivityTree tree, Activity activity, Direction direction, boolean considerChildren) {
        tree.enter("SB.2.3", activity);
        // 1. and 2. Move away from the activity.
        FlowStep first = FlowTreeTraversal.next(tree, activity, direction, considerChildren, null);
        // 3. There is nowhere to go.
        if (first.activity() == null) {
            return first.stoppedAt(activity);
        }
        // 4. Go on until something can be delivered.
        return FlowActivityTraversal.traverse(tree, first.activity(), direction, null);
    }
}
