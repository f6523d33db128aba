package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Jump Sequencing Request Process: delivers the target whatever the control modes say. */
@Spec("SB.2.13")
final class JumpSequencingRequest {
    private JumpSequencingRequest() {}

    static SequencingResult process(ActivityTree tree, @Nullable Activity target) {
        tree.enter("SB.2.13", target == null ? tree.root : target);
        // 1. The session must have begun.
        if (tree.current == null) {
            return SequencingResult.failed(SequencingException.SB_2_13_1);
        }
        // 2. Deliver the target.
        return new SequencingResult(target, false, null);
    }
}
