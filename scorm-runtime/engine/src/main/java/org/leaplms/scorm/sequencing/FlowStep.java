package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/**
 * Where a flow arrived.
 *
 * @param activity the activity reached; for SB.2.1 null if there is none, otherwise where the flow stopped
 * @param direction the direction to go on in
 * @param deliverable whether the activity can be delivered (SB.2.2 and SB.2.3)
 * @param endSession whether the flow left the tree
 * @param exception why it went no further, or null
 */
record FlowStep(
        @Nullable Activity activity,
        Direction direction,
        boolean deliverable,
        boolean endSession,
        @Nullable SequencingException exception) {

    static FlowStep to(Activity activity, Direction direction) {
        return new FlowStep(activity, direction, false, false, null);
    }

    static FlowStep nowhere(Direction direction, SequencingException exception) {
        return new FlowStep(null, direction, false, false, exception);
    }

    static FlowStep deliver(Activity activity, Direction direction) {
        return new FlowStep(activity, direction, true, false, null);
    }

    /** This result, told of the activity at which the flow stopped. */
    FlowStep stoppedAt(Activity at) {
        return new FlowStep(at, direction, false, endSession, exception);
    }
}
