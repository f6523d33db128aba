package org.leaplms.scorm.sequencing;

/** Choice Flow Subprocess: the activity one step from a constrained one. */
@Spec("SB.2.9.1")
final class ChoiceFlow {
    private ChoiceFlow() {}

    static Activity from(ActivityTree tree, Activity activity, Direction direction) {
        tree.enter("SB.2.9.1", activity);
        // 1. One step. 2. If there is none, the activity itself. 3. Otherwise that one.
        Activity next = ChoiceFlowTreeTraversal.next(tree, activity, direction);
        return next == null ? activity : next;
    }
}
