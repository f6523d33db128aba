package org.leaplms.xapi.json;

import java.math.BigDecimal;

/** A JSON number, its digits as written. */
public final class JsonNumber extends JsonValue {
    JsonNumber(String source, int start, int end) {
        super(source, start, end);
    }

    /** The exact value. */
    public BigDecimal value() {
        return new BigDecimal(text());
    }

    /** Whether the number has no fraction. */
    public boolean isInteger() {
        String text = text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return value().stripTrailingZeros().scale() <= 0;
            }
        }
        return true;
    }

    @Override
    public boolean sameAs(JsonValue other) {
        return other instanceof JsonNumber number && value().compareTo(number.value()) == 0;
    }
}
