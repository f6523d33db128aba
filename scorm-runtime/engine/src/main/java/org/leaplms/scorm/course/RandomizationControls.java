package org.leaplms.scorm.course;

import org.jspecify.annotations.Nullable;

/**
 * Selection and randomization of a cluster's children (SN 3.11, 3.12).
 *
 * @param selectCount how many children are kept, or null for no selection
 */
public record RandomizationControls(
        Timing randomizationTiming,
        boolean reorderChildren,
        Timing selectionTiming,
        @Nullable Integer selectCount) {
    public static final RandomizationControls DEFAULT =
            new RandomizationControls(Timing.NEVER, false, Timing.NEVER, null);

    /** When it is done. */
    public enum Timing {
        NEVER("never"),
        ONCE("once"),
        ON_EACH_NEW_ATTEMPT("onEachNewAttempt");

        private final String token;

        Timing(String token) {
            this.token = token;
        }

        /** The vocabulary token of manifests. */
        public String token() {
            return token;
        }
    }
}
