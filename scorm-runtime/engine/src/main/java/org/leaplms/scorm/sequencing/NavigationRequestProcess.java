package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Navigation Request Process: whether a request is valid, and which termination and sequencing requests it means. */
@Spec("NB.2.1")
final class NavigationRequestProcess {
    private NavigationRequestProcess() {}

    static NavigationResult process(ActivityTree tree, NavigationRequest request) {
        tree.enter("NB.2.1", tree.root);
        // 1. to 13. By request. 14. Jump is not defined before the 4th Edition.
        return switch (request.type()) {
            case START -> start(tree);
            case RESUME_ALL -> resumeAll(tree);
            case CONTINUE -> forward(tree);
            case PREVIOUS -> previous(tree);
            case FORWARD, BACKWARD -> NavigationResult.invalid(SequencingException.NB_2_1_7);
            case CHOICE -> choice(tree, tree.find(request.target()));
            case EXIT -> ofActive(tree, TerminationRequest.EXIT);
            case EXIT_ALL -> ofSession(tree, TerminationRequest.EXIT_ALL);
            case ABANDON -> ofActive(tree, TerminationRequest.ABANDON);
            case ABANDON_ALL -> ofSession(tree, TerminationRequest.ABANDON_ALL);
            case SUSPEND_ALL -> ofSession(tree, TerminationRequest.SUSPEND_ALL);
            case JUMP ->
                Editions.knowsJump(tree.standard)
                        ? jump(tree, tree.find(request.target()))
                        : NavigationResult.invalid(SequencingException.NB_2_1_13);
        };
    }

    private static NavigationResult start(ActivityTree tree) {
        // 1. The session must not have begun.
        return tree.current == null
                ? NavigationResult.valid(null, SequencingRequest.of(SequencingRequest.Type.START))
                : NavigationResult.invalid(SequencingException.NB_2_1_1);
    }

    private static NavigationResult resumeAll(ActivityTree tree) {
        // 2. The session must not have begun, and one must have been suspended.
        if (tree.current != null) {
            return NavigationResult.invalid(SequencingException.NB_2_1_1);
        }
        return tree.suspended == null
                ? NavigationResult.invalid(SequencingException.NB_2_1_3)
                : NavigationResult.valid(null, SequencingRequest.of(SequencingRequest.Type.RESUME_ALL));
    }

    private static NavigationResult forward(ActivityTree tree) {
        Activity current = tree.current;
        // 3.1. The session must have begun.
        if (current == null) {
            return NavigationResult.invalid(SequencingException.NB_2_1_2);
        }
        // 3.2. and 3.3. The cluster must flow.
        return current.parent != null && current.parent.control().flow()
                ? leaving(current, SequencingRequest.of(SequencingRequest.Type.CONTINUE))
                : NavigationResult.invalid(SequencingException.NB_2_1_4);
    }

    private static NavigationResult previous(ActivityTree tree) {
        Activity current = tree.current;
        // 4.1. The session must have begun.
        if (current == null) {
            return NavigationResult.invalid(SequencingException.NB_2_1_2);
        }
        // 4.3. Nothing is before the root.
        if (current.parent == null) {
            return NavigationResult.invalid(SequencingException.NB_2_1_6);
        }
        // 4.2. The cluster must flow, and not only forward.
        return current.parent.control().flow() && !current.parent.control().forwardOnly()
                ? leaving(current, SequencingRequest.of(SequencingRequest.Type.PREVIOUS))
                : NavigationResult.invalid(SequencingException.NB_2_1_5);
    }

    static NavigationResult choice(ActivityTree tree, @Nullable Activity target) {
        // 7.2. The target must exist.
        if (target == null) {
            return NavigationResult.invalid(SequencingException.NB_2_1_11);
        }
        // 7.1.2. Its cluster must allow choice.
        if (target.parent != null && !target.parent.control().choice()) {
            return NavigationResult.invalid(SequencingException.NB_2_1_10);
        }
        SequencingRequest choice = new SequencingRequest(SequencingRequest.Type.CHOICE, target);
        Activity current = tree.current;
        // 7.1.1.1. It may begin the session.
        if (current == null) {
            return NavigationResult.valid(null, choice);
        }
        SequencingException obstacle =
                staysInside(current, target) ? exitObstacle(current, target) : SequencingException.NB_2_1_8;
        return obstacle == null ? leaving(current, choice) : NavigationResult.invalid(obstacle);
    }

    /** SN 3.2.2: while a cluster that forbids choice to leave it is active, only what is below it may be chosen. */
    private static boolean staysInside(Activity current, Activity target) {
        boolean above = target != current && target.isSelfOrAncestorOf(current);
        return !above || !target.active || target.control().choiceExit();
    }

    /** Steps 7.1.1.2 and 7.1.1.3: nothing that would have to end may forbid choice to leave it. */
    private static @Nullable SequencingException exitObstacle(Activity current, Activity target) {
        boolean sibling = current.parent != null && current.parent == target.parent;
        Activity end = sibling ? current.parent : current.commonAncestor(target);
        if (end == null) {
            return SequencingException.NB_2_1_9;
        }
        // The common ancestor does not end, unless it is the current activity, which always does.
        Activity activity = current;
        do {
            if (activity.active && !activity.control().choiceExit()) {
                return SequencingException.NB_2_1_8;
            }
            activity = activity.parent;
        } while (activity != null && activity != end && current != end);
        return null;
    }

    private static NavigationResult jump(ActivityTree tree, @Nullable Activity target) {
        // 13. The target must exist and be available.
        if (target == null || !target.isAvailable()) {
            return NavigationResult.invalid(SequencingException.NB_2_1_11);
        }
        Activity current = tree.current;
        return current == null
                ? NavigationResult.invalid(SequencingException.NB_2_1_2)
                : leaving(current, new SequencingRequest(SequencingRequest.Type.JUMP, target));
    }

    /** Ends the attempt on the current activity first, if it has not ended. */
    private static NavigationResult leaving(Activity current, SequencingRequest request) {
        return NavigationResult.valid(current.active ? TerminationRequest.EXIT : null, request);
    }

    /** Steps 8 and 10: the current activity must be active. */
    private static NavigationResult ofActive(ActivityTree tree, TerminationRequest termination) {
        if (tree.current == null) {
            return NavigationResult.invalid(SequencingException.NB_2_1_2);
        }
        return tree.current.active
                ? NavigationResult.valid(termination, SequencingRequest.of(SequencingRequest.Type.EXIT))
                : NavigationResult.invalid(SequencingException.NB_2_1_12);
    }

    /** Steps 9, 11 and 12: the session must have begun. */
    private static NavigationResult ofSession(ActivityTree tree, TerminationRequest termination) {
        return tree.current == null
                ? NavigationResult.invalid(SequencingException.NB_2_1_2)
                : NavigationResult.valid(termination, SequencingRequest.of(SequencingRequest.Type.EXIT));
    }
}
