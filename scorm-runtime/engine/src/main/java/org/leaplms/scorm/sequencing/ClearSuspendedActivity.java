package org.leaplms.scorm.sequencing;

/** Clear Suspended Activity Subprocess: something else is delivered than what was suspended. */
@Spec("DB.2.1")
final class ClearSuspendedActivity {
    private ClearSuspendedActivity() {}

    static void process(ActivityTree tree, Activity activity) {
        Activity suspended = tree.suspended;
        // 1. There must be something to clear.
        if (suspended == null) {
            return;
        }
        tree.enter("DB.2.1", activity);
        // 1.1. to 1.3. From the suspended activity up to and with the common ancestor: a cluster stays suspended while
        // a child is.
        Activity ancestor = suspended.commonAncestor(activity);
        for (Activity one : suspended.pathUpTo(ancestor.parent)) {
            if (one.isLeaf() || !one.hasSuspendedChild()) {
                one.suspended = false;
            }
        }
        // 1.4. Nothing is suspended.
        tree.suspended = null;
    }
}
