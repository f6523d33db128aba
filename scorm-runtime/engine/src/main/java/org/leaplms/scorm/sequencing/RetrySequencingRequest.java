package org.leaplms.scorm.sequencing;

/** Retry Sequencing Request Process: begins the current activity again. */
@Spec("SB.2.10")
final class RetrySequencingRequest {
    private RetrySequencingRequest() {}

    static SequencingResult process(ActivityTree tree) {
        tree.enter("SB.2.10", tree.root);
        // 1. The session must have begun.
        Activity current = tree.current;
        if (current == null) {
            return SequencingResult.failed(SequencingException.SB_2_10_1);
        }
        // 2. The attempt must have ended for good.
        if (current.active || current.suspended) {
            return SequencingResult.failed(SequencingException.SB_2_10_2);
        }
        if (current.isRoot()) {
            tree.beginCourseAttempt();
        }
        // 4. A leaf.
        if (current.isLeaf()) {
            return SequencingResult.deliver(current);
        }
        // 3. A cluster: what flows from it.
        FlowStep flow = Flow.from(tree, current, Direction.FORWARD, true);
        return flow.deliverable() ? SequencingResult.of(flow) : SequencingResult.failed(SequencingException.SB_2_10_3);
    }
}
