package org.leaplms.scorm.sequencing;

/** Exit Sequencing Request Process: whether the session has ended. */
@Spec("SB.2.11")
final class ExitSequencingRequest {
    private ExitSequencingRequest() {}

    static SequencingResult process(ActivityTree tree) {
        tree.enter("SB.2.11", tree.root);
        // 1. The session must have begun.
        Activity current = tree.current;
        if (current == null) {
            return SequencingResult.failed(SequencingException.SB_2_11_1);
        }
        // 2. The attempt must have ended.
        if (current.active) {
            return SequencingResult.failed(SequencingException.SB_2_11_2);
        }
        // 3. and 4. The session ends with the root.
        return new SequencingResult(null, current.isRoot(), null);
    }
}
