package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.SequencingRule;

/** Sequencing Post Condition Rules Subprocess: what the current activity's post-condition rules ask for. */
@Spec("TB.2.2")
final class SequencingPostConditionRules {
    private SequencingPostConditionRules() {}

    /** The requests a rule asks for; both null if none applies. */
    record Result(@Nullable TerminationRequest termination, SequencingRequest.@Nullable Type sequencing) {
        static final Result NONE = new Result(null, null);
    }

    static Result process(ActivityTree tree, Activity current) {
        tree.enter("TB.2.2", current);
        // 1. Not for a suspended activity.
        if (current.suspended) {
            return Result.NONE;
        }
        // 2. The first rule that applies.
        SequencingRule.Action action = SequencingRulesCheck.firstAction(
                tree, current, current.sequencing().postconditionRules());
        if (action == null) {
            return Result.NONE;
        }
        // 3. Its requests.
        return switch (action) {
            case RETRY -> new Result(null, SequencingRequest.Type.RETRY);
            case CONTINUE -> new Result(null, SequencingRequest.Type.CONTINUE);
            case PREVIOUS -> new Result(null, SequencingRequest.Type.PREVIOUS);
            case EXIT_PARENT -> new Result(TerminationRequest.EXIT_PARENT, null);
            case EXIT_ALL -> new Result(TerminationRequest.EXIT_ALL, null);
            case RETRY_ALL -> new Result(TerminationRequest.EXIT_ALL, SequencingRequest.Type.RETRY);
            default -> Result.NONE;
        };
    }
}
