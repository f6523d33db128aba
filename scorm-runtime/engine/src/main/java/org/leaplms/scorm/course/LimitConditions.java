package org.leaplms.scorm.course;

import org.jspecify.annotations.Nullable;

/**
 * The limits SCORM evaluates or hands to content (SN 3.5).
 *
 * @param attemptLimit most attempts, 0 or more, or null for no limit
 * @param attemptAbsoluteDurationLimit xs:duration handed to content as {@code cmi.max_time_allowed}, or null
 */
public record LimitConditions(
        @Nullable Integer attemptLimit, @Nullable String attemptAbsoluteDurationLimit) {
    public static final LimitConditions NONE = new LimitConditions(null, null);
}
