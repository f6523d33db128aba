package org.leaplms.scorm.sequencing;

/** Previous Sequencing Request Process: flows backward from the current activity. */
@Spec("SB.2.8")
final class PreviousSequencingRequest {
    private PreviousSequencingRequest() {}

    static SequencingResult process(ActivityTree tree) {
        tree.enter("SB.2.8", tree.root);
        // 1. The session must have begun.
        Activity current = tree.current;
        if (current == null) {
            return SequencingResult.failed(SequencingException.SB_2_8_1);
        }
        // 2. The cluster must flow.
        if (current.parent != null && !current.parent.control().flow()) {
            return SequencingResult.failed(SequencingException.SB_2_8_2);
        }
        // 3. to 5. Flow backward.
        return SequencingResult.of(Flow.from(tree, current, Direction.BACKWARD, false));
    }
}
