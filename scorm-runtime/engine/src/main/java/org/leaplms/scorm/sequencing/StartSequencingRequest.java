package org.leaplms.scorm.sequencing;

/** Start Sequencing Request Process: begins a session at the first activity that flows. */
@Spec("SB.2.5")
final class StartSequencingRequest {
    private StartSequencingRequest() {}

    static SequencingResult process(ActivityTree tree) {
        tree.enter("SB.2.5", tree.root);
        // 1. The session must not have begun.
        if (tree.current != null) {
            return SequencingResult.failed(SequencingException.SB_2_5_1);
        }
        // 2. A tree of one leaf.
        if (tree.root.isLeaf()) {
            return SequencingResult.deliver(tree.root);
        }
        // 3. Flow into the tree.
        return SequencingResult.of(Flow.from(tree, tree.root, Direction.FORWARD, true));
    }
}
