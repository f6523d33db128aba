package org.leaplms.scorm.sequencing;

import java.util.List;

/** Terminate Descendent Attempts Process: ends the attempts between the current activity and an activity above it. */
@Spec("UP.3")
final class TerminateDescendentAttempts {
    private TerminateDescendentAttempts() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("UP.3", activity);
        Activity current = tree.current;
        if (current == null) {
            return;
        }
        // 1. The common ancestor of the current activity and the given one.
        Activity ancestor = current.commonAncestor(activity);
        // 2. The path between, both ends left out: the current activity has already ended.
        if (current == ancestor || current.parent == null) {
            return;
        }
        List<Activity> path = current.parent.pathUpTo(ancestor);
        // 3. End the attempt on each.
        for (Activity one : path) {
            EndAttempt.process(tree, one);
        }
    }
}
