package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Overall Sequencing Process: from a navigation request to a delivery, the end of the session, or neither. */
@Spec("OP.1")
final class OverallSequencing {
    private OverallSequencing() {}

    static SequencingOutcome process(ActivityTree tree, NavigationRequest navigation) {
        tree.enter("OP.1", tree.root);
        GlobalObjectives forgotten = tree.current == null ? tree.beginCourseAttempt() : GlobalObjectives.none();
        SequencingOutcome outcome = request(tree, navigation);
        if (outcome instanceof SequencingOutcome.Refused) {
            tree.globals.load(forgotten);
        }
        return outcome;
    }

    private static SequencingOutcome request(ActivityTree tree, NavigationRequest navigation) {
        if (Scorm12Sequencing.isClosed(tree, navigation) || new LookAhead(tree).isInVain(navigation)) {
            return new SequencingOutcome.Refused(SequencingException.DB_1_1_3);
        }
        // 1.1. and 1.2. Translate the navigation request.
        NavigationResult requests = NavigationRequestProcess.process(tree, navigation);
        if (requests.exception() != null) {
            return new SequencingOutcome.Refused(requests.exception());
        }
        SequencingRequest pending = requests.sequencing();
        // 1.3. End attempts first; what that asks for replaces the pending sequencing request.
        if (requests.termination() != null) {
            TerminationResult ended = TerminationRequestProcess.process(tree, requests.termination());
            if (ended.exception() != null) {
                return stopped(tree, ended.exception());
            }
            pending = ended.sequencing() == null ? pending : ended.sequencing();
        }
        // 1.4. The sequencing request.
        if (pending == null) {
            return new SequencingOutcome.Idle(null);
        }
        SequencingResult found = SequencingRequestProcess.process(tree, pending);
        if (found.endSession()) {
            return endSession(tree);
        }
        if (found.delivery() == null) {
            return stopped(tree, found.exception());
        }
        return deliver(tree, found.delivery());
    }

    /** Step 1.5: the delivery request. */
    private static SequencingOutcome deliver(ActivityTree tree, Activity activity) {
        SequencingException obstacle = DeliveryRequestProcess.obstacle(tree, activity);
        if (obstacle == null) {
            obstacle = ContentDeliveryEnvironment.deliver(tree, activity);
        }
        return obstacle == null ? new SequencingOutcome.Delivered(activity.id()) : stopped(tree, obstacle);
    }

    /** Nothing is delivered: the session waits; before its beginning, and while an attempt goes on, nothing happened. */
    private static SequencingOutcome stopped(ActivityTree tree, @Nullable SequencingException exception) {
        boolean untouched = tree.current == null || tree.current.active;
        return untouched && exception != null
                ? new SequencingOutcome.Refused(exception)
                : new SequencingOutcome.Idle(exception);
    }

    /** The session ends: the attempt on the root too, where the flow left the tree. */
    private static SequencingOutcome endSession(ActivityTree tree) {
        if (tree.root.active) {
            EndAttempt.process(tree, tree.root);
        }
        tree.current = null;
        return new SequencingOutcome.Ended();
    }
}
