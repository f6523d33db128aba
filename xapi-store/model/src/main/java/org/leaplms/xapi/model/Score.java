package org.leaplms.xapi.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A score, digits kept as given.
 *
 * @param scaled -1 to 1
 * @param raw between min and max where these are given
 */
public record Score(
        @Nullable BigDecimal scaled,
        @Nullable BigDecimal raw,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {
    public static Score scaled(BigDecimal scaled) {
        return new Score(scaled, null, null, null);
    }
}
