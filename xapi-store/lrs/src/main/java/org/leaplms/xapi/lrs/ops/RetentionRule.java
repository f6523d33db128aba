package org.leaplms.xapi.lrs.ops;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long statements are kept.
 *
 * @param name for reports and the audit
 * @param verb only statements of that verb, or null
 * @param activity only statements about that activity, or null
 * @param keep how long behind their storing, at least a day
 */
public record RetentionRule(
        String name, @Nullable String verb, @Nullable String activity, Duration keep) {
    public RetentionRule {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("statements are kept for a day at least");
        }
    }
}
