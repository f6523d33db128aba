package org.leaplms.scorm.sequencing;

import java.util.List;

/** Termination Request Process: ends the attempt on the current activity, and on those above it where asked. */
@Spec("TB.2.3")
final class TerminationRequestProcess {
    private TerminationRequestProcess() {}

    static TerminationResult process(ActivityTree tree, TerminationRequest request) {
        tree.enter("TB.2.3", tree.root);
        Activity current = tree.current;
        // 1. The session must have begun.
        if (current == null) {
            return TerminationResult.invalid(SequencingException.TB_2_3_1);
        }
        // 2. What has ended cannot end again.
        if ((request == TerminationRequest.EXIT || request == TerminationRequest.ABANDON) && !current.active) {
            return TerminationResult.invalid(SequencingException.TB_2_3_2);
        }
        // 3. to 7. By request; 8. exit parent comes from rules only.
        return switch (request) {
            case EXIT -> exit(tree, current);
            case EXIT_ALL -> exitAll(tree, current, SequencingRequest.Type.EXIT);
            case SUSPEND_ALL -> suspendAll(tree, current);
            case ABANDON -> abandon(current);
            case ABANDON_ALL -> abandonAll(tree, current);
            case EXIT_PARENT -> TerminationResult.invalid(SequencingException.TB_2_3_7);
        };
    }

    private static TerminationResult exit(ActivityTree tree, Activity leaving) {
        // 3.1. End the attempt. 3.2. See whether clusters above end with it.
        EndAttempt.process(tree, leaving);
        SequencingExitActionRules.process(tree, leaving);
        Activity current = tree.current == null ? leaving : tree.current;
        while (true) {
            // 3.3.1. and 3.3.2. The rules of what is now the current activity.
            SequencingPostConditionRules.Result rules = SequencingPostConditionRules.process(tree, current);
            // 3.3.3. Exit all takes over.
            if (rules.termination() == TerminationRequest.EXIT_ALL) {
                return exitAll(
                        tree, current, rules.sequencing() == null ? SequencingRequest.Type.EXIT : rules.sequencing());
            }
            if (rules.termination() == TerminationRequest.EXIT_PARENT) {
                // 3.3.4. The parent ends too, and its rules are asked.
                if (current.parent == null) {
                    return TerminationResult.invalid(SequencingException.TB_2_3_4);
                }
                current = current.parent;
                tree.current = current;
                EndAttempt.process(tree, current);
            } else if (current.isRoot() && rules.sequencing() != SequencingRequest.Type.RETRY) {
                // 3.3.5. The root ends without a retry: so does the session.
                return TerminationResult.valid(SequencingRequest.Type.EXIT);
            } else {
                // 3.4. to 3.6. The rules' sequencing request, if any.
                return TerminationResult.valid(rules.sequencing());
            }
        }
    }

    private static TerminationResult exitAll(ActivityTree tree, Activity current, SequencingRequest.Type sequencing) {
        // 4.1. The current activity, if that was not done yet.
        if (current.active) {
            EndAttempt.process(tree, current);
        }
        // 4.2. and 4.3. Everything up to the root.
        TerminateDescendentAttempts.process(tree, tree.root);
        EndAttempt.process(tree, tree.root);
        // 4.4. The root is the current activity. 4.5. Exit, or retry if a rule said retry all.
        tree.current = tree.root;
        return TerminationResult.valid(sequencing);
    }

    private static TerminationResult suspendAll(ActivityTree tree, Activity current) {
        Activity suspended;
        if (current.active || current.suspended) {
            // 5.1. The current activity, its status brought up the tree.
            OverallRollup.process(tree, current);
            suspended = current;
        } else if (current.parent != null) {
            // 5.2.1. It has ended: its parent.
            suspended = current.parent;
        } else {
            // 5.2.2. The root has ended: nothing is left.
            return TerminationResult.invalid(SequencingException.TB_2_3_3);
        }
        // 5.3. to 5.5. It and everything above it.
        List<Activity> path = suspended.pathUpTo(null);
        if (path.isEmpty()) {
            return TerminationResult.invalid(SequencingException.TB_2_3_5);
        }
        for (Activity activity : path) {
            activity.active = false;
            activity.suspended = true;
        }
        tree.suspended = suspended;
        // 5.6. and 5.7. The session ends at the root.
        tree.current = tree.root;
        return TerminationResult.valid(SequencingRequest.Type.EXIT);
    }

    private static TerminationResult abandon(Activity current) {
        // 6. The attempt ends without a trace of what content reported.
        Attempts.forget(current);
        current.active = false;
        return TerminationResult.valid(null);
    }

    private static TerminationResult abandonAll(ActivityTree tree, Activity current) {
        // 7.1. and 7.2. The current activity and everything above it.
        List<Activity> path = current.pathUpTo(null);
        if (path.isEmpty()) {
            return TerminationResult.invalid(SequencingException.TB_2_3_6);
        }
        // 7.3. Their attempts end without a trace of what content reported.
        Attempts.forget(current);
        for (Activity activity : path) {
            activity.active = false;
        }
        // 7.4. and 7.5. The session ends at the root.
        tree.current = tree.root;
        return TerminationResult.valid(SequencingRequest.Type.EXIT);
    }
}
