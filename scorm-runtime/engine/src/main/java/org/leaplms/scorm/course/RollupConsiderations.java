package org.leaplms.scorm.course;

/** When an activity counts in its parent's rollup ({@code adlseq:rollupConsiderations}, SN 3.9). */
public record RollupConsiderations(
        RequiredFor requiredForSatisfied,
        RequiredFor requiredForNotSatisfied,
        RequiredFor requiredForCompleted,
        RequiredFor requiredForIncomplete,
        boolean measureSatisfactionIfActive) {
    public static final RollupConsiderations DEFAULT = new RollupConsiderations(
            RequiredFor.ALWAYS, RequiredFor.ALWAYS, RequiredFor.ALWAYS, RequiredFor.ALWAYS, true);

    /** Under which circumstances the activity counts. */
    public enum RequiredFor {
        ALWAYS("always"),
        IF_NOT_SUSPENDED("ifNotSuspended"),
        IF_ATTEMPTED("ifAttempted"),
        IF_NOT_SKIPPED("ifNotSkipped");

        private final String token;

        RequiredFor(String token) {
            this.token = token;
        }

        /** The vocabulary token of manifests. */
        public String token() {
            return token;
        }
    }
}
