package org.leaplms.content.manifest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers as manifests write them. */
final class Numbers {
    private Numbers() {}

    static String plain(double number) {
        BigDecimal value = BigDecimal.valueOf(number).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }

    static @Nullable String unless(double number, double otherwise) {
        return number == otherwise ? null : plain(number);
    }
}
