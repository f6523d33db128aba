package org.leaplms.scorm.sequencing;

/** Conditions that sequencing rules and rollup rules ask in the same way. */
final class ActivityConditions {
    private ActivityConditions() {}

    static Truth attemptLimitExceeded(Activity activity) {
        Integer limit = activity.sequencing().limits().attemptLimit();
        return limit == null ? Truth.FALSE : Truth.of(activity.attempts >= limit);
    }
}
