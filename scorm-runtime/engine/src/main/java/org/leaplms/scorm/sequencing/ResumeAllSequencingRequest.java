package org.leaplms.scorm.sequencing;

/** Resume All Sequencing Request Process: goes on where Suspend All left. */
@Spec("SB.2.6")
final class ResumeAllSequencingRequest {
    private ResumeAllSequencingRequest() {}

    static SequencingResult process(ActivityTree tree) {
        tree.enter("SB.2.6", tree.root);
        // 1. The session must not have begun.
        if (tree.current != null) {
            return SequencingResult.failed(SequencingException.SB_2_6_1);
        }
        // 2. There must be something to resume.
        if (tree.suspended == null) {
            return SequencingResult.failed(SequencingException.SB_2_6_2);
        }
        // 3. Deliver it.
        return SequencingResult.deliver(tree.suspended);
    }
}
