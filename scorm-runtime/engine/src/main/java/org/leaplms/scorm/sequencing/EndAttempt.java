package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.DeliveryControls;

/** End Attempt Process: the attempt on an activity ends and its status goes up the tree. */
@Spec("UP.4")
final class EndAttempt {
    private EndAttempt() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("UP.4", activity);
        if (activity.isLeaf()) {
            // 1. A tracked leaf that was not suspended: what content left open is taken for done.
            if (activity.isTracked() && !activity.suspended && tree.standard.is2004()) {
                assumeStatus(activity);
            }
        } else {
            // 2. A cluster is suspended if one of its children is.
            activity.suspended = activity.hasSuspendedChild();
            if (!activity.suspended) {
                ArrangeChildren.atEndOfAttempt(tree, activity);
            }
        }
        // 3. The attempt has ended; a measure that had to wait for this decides now.
        activity.active = false;
        if (activity.isTracked()) {
            activity.primary.settleByMeasure();
        }
        // 4. Propagate through the tree.
        OverallRollup.process(tree, activity);
    }

    private static void assumeStatus(Activity activity) {
        DeliveryControls delivery = activity.sequencing().delivery();
        Objective primary = activity.primary;
        // 1.1.1.1. Completion, unless content determined it: an explicit unknown is content's word too.
        if (!delivery.completionSetByContent() && !activity.completionSet && primary.completed() == Truth.UNKNOWN) {
            primary.setCompleted(Truth.TRUE);
        }
        // 1.1.1.2. The primary objective.
        if (!delivery.objectiveSetByContent() && !activity.successSet && primary.satisfied() == Truth.UNKNOWN) {
            primary.setSatisfied(Truth.TRUE);
        }
    }
}
