package org.leaplms.scorm.sequencing;

/** Sequencing Request Process: hands a sequencing request to the process for it. */
@Spec("SB.2.12")
final class SequencingRequestProcess {
    private SequencingRequestProcess() {}

    static SequencingResult process(ActivityTree tree, SequencingRequest request) {
        tree.enter("SB.2.12", tree.root);
        // 1. to 8. One process for each request. 9. Jump is not defined before the 4th Edition.
        return switch (request.type()) {
            case START -> StartSequencingRequest.process(tree);
            case RESUME_ALL -> ResumeAllSequencingRequest.process(tree);
            case EXIT -> ExitSequencingRequest.process(tree);
            case RETRY -> RetrySequencingRequest.process(tree);
            case CONTINUE -> ContinueSequencingRequest.process(tree);
            case PREVIOUS -> PreviousSequencingRequest.process(tree);
            case CHOICE -> ChoiceSequencingRequest.process(tree, request.target());
            case JUMP ->
                Editions.knowsJump(tree.standard)
                        ? JumpSequencingRequest.process(tree, request.target())
                        : SequencingResult.failed(SequencingException.SB_2_12_1);
        };
    }
}
