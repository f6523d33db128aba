package org.leaplms.scorm.sequencing;

/** Continue Sequencing Request Process: flows forward from the current activity. */
@Spec("SB.2.7")
final class ContinueSequencingRequest {
    private ContinueSequencingRequest() {}

    static SequencingResult process(ActivityTree tree) {
        tree.enter("SB.2.7", tree.root);
        // 1. The session must have begun.
        Activity current = tree.current;
        if (current == null) {
            return SequencingResult.failed(SequencingException.SB_2_7_1);
        }
        // 2. The cluster must flow.
        if (current.parent != null && !current.parent.control().flow()) {
            return SequencingResult.failed(SequencingException.SB_2_7_2);
        }
        // 3. to 5. Flow forward.
        return SequencingResult.of(Flow.from(tree, current, Direction.FORWARD, false));
    }
}
