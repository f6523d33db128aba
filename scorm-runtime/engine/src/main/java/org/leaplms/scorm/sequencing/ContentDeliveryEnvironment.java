package org.leaplms.scorm.sequencing;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Content Delivery Environment Process: begins the attempts that a delivery needs. */
@Spec("DB.2")
final class ContentDeliveryEnvironment {
    private ContentDeliveryEnvironment() {}

    /** Why nothing was delivered, or null if it was. */
    static @Nullable SequencingException deliver(ActivityTree tree, Activity activity) {
        tree.enter("DB.2", activity);
        // 1. The current activity must have ended.
        if (tree.current != null && tree.current.active) {
            return SequencingException.DB_2_1;
        }
        // 2. Forget what was suspended, unless it is what is delivered.
        if (activity != tree.suspended) {
            ClearSuspendedActivity.process(tree, activity);
        }
        // 3. End what must end.
        TerminateDescendentAttempts.process(tree, activity);
        // 4. and 5. From the root down, begin or resume every attempt that is not under way.
        List<Activity> path = activity.pathUpTo(null);
        Collections.reverse(path);
        tree.resumed = activity.suspended;
        for (Activity one : path) {
            if (!one.active) {
                begin(one);
                one.active = true;
            }
        }
        // 6. and 7. It is the current activity, and nothing is suspended.
        tree.current = activity;
        tree.suspended = null;
        return null;
    }

    private static void begin(Activity activity) {
        if (activity.suspended) {
            // 5.1.1.1. The suspended attempt goes on.
            activity.suspended = false;
        } else if (activity.isTracked()) {
            // 5.1.1.2. A new attempt.
            activity.beginAttempt();
        }
    }
}
