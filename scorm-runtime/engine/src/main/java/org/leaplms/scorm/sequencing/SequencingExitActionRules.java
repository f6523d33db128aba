package org.leaplms.scorm.sequencing;

import java.util.Collections;
import java.util.List;

/** Sequencing Exit Action Rules Subprocess: ends clusters above the current activity whose exit rules apply. */
@Spec("TB.2.1")
final class SequencingExitActionRules {
    private SequencingExitActionRules() {}

    static void process(ActivityTree tree, Activity current) {
        tree.enter("TB.2.1", current);
        if (current.parent == null) {
            return;
        }
        // 1. to 3. From the root down to the parent; the first whose rule applies.
        List<Activity> path = current.parent.pathUpTo(null);
        Collections.reverse(path);
        for (Activity activity : path) {
            if (SequencingRulesCheck.applies(
                    tree, activity, activity.sequencing().exitRules())) {
                // 4. It ends with everything below it, and becomes the current activity.
                TerminateDescendentAttempts.process(tree, activity);
                EndAttempt.process(tree, activity);
                tree.current = activity;
                return;
            }
        }
    }
}
