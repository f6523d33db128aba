package org.leaplms.scorm.sequencing;

/** Check Activity Process: whether the activity is disabled or has reached a limit. */
@Spec("UP.5")
final class CheckActivity {
    private CheckActivity() {}

    static boolean isDisabled(ActivityTree tree, Activity activity) {
        tree.enter("UP.5", activity);
        // 1. and 2. Disabled by a rule; in SCORM 1.2, by prerequisites.
        if (SequencingRulesCheck.applies(tree, activity, activity.disabledRules)
                || !Scorm12Sequencing.isOpen(tree, activity)) {
            return true;
        }
        // 3. to 5. Disabled by a limit.
        return LimitConditionsCheck.isViolated(tree, activity);
    }
}
