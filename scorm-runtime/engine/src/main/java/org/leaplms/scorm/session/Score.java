package org.leaplms.scorm.session;

import org.jspecify.annotations.Nullable;

/**
 * A score as far as it is known.
 *
 * @param scaled -1 to 1
 */
public record Score(
        @Nullable Double scaled,
        @Nullable Double raw,
        @Nullable Double min,
        @Nullable Double max) {
    public static final Score NONE = new Score(null, null, null, null);

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return scaled == null && raw == null && min == null && max == null;
    }
}
