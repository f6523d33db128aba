package org.leaplms.lms;

import org.jspecify.annotations.Nullable;

/**
 * A score as reported; what was not reported is null, never zero.
 *
 * @param scaled from -1 to 1
 * @param raw in the content's own unit
 * @param min lowest possible raw
 * @param max highest possible raw
 */
public record Score(
        @Nullable Double scaled,
        @Nullable Double raw,
        @Nullable Double min,
        @Nullable Double max) {
    /** Nothing was reported. */
    public static final Score NONE = new Score(null, null, null, null);

    /** A score of which only the scaled value is known. */
    public static Score ofScaled(double scaled) {
        return new Score(scaled, null, null, null);
    }

    /** Whether anything was reported. */
    public boolean isPresent() {
        return scaled != null || raw != null;
    }
}
