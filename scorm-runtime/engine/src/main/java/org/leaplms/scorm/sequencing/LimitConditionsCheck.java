package org.leaplms.scorm.sequencing;

/** Limit Conditions Check Process: whether a limit of the activity is reached. */
@Spec("UP.1")
final class LimitConditionsCheck {
    private LimitConditionsCheck() {}

    static boolean isViolated(ActivityTree tree, Activity activity) {
        Integer limit = activity.sequencing().limits().attemptLimit();
        if (limit == null) {
            return false;
        }
        tree.enter("UP.1", activity);
        // 1. An activity that is not tracked has no attempts to count.
        if (!activity.isTracked()) {
            return false;
        }
        // 2. Only an activity that would begin a new attempt is tested.
        if (activity.active || activity.suspended) {
            return false;
        }
        // 3. The attempt limit. Steps 4 to 9, on durations and dates, are optional in SCORM and need no clock here:
        // the attempt duration limit is handed to content as cmi.max_time_allowed.
        return activity.attempts >= limit;
    }
}
