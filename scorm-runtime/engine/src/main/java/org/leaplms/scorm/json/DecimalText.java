package org.leaplms.scorm.json;

import org.jspecify.annotations.Nullable;

/** A decimal text taken apart: its first 15 significant digits as a whole number, the power of ten, the sign. */
record DecimalText(boolean negative, double digits, int exponent) {

    private static final int SIGNIFICANT = 15;

    static @Nullable DecimalText of(String text) {
        return new Scan(text).run();
    }

    private static final class Scan {
        private final String text;
        private int at;
        private int seen;
        private int kept;
        private int exponent;
        private double digits;

        Scan(String text) {
            this.text = text;
        }

        @Nullable
        DecimalText run() {
            boolean negative = sign();
            run(false);
            if (at < text.length() && text.charAt(at) == '.') {
                at++;
                run(true);
            }
            if (seen == 0 || !power() || at < text.length()) {
                return null;
            }
            return new DecimalText(negative, digits, exponent);
        }

        private boolean sign() {
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                return text.charAt(at++) == '-';
            }
            return false;
        }

        private void run(boolean fraction) {
            for (; at < text.length() && digit(text.charAt(at)); at++) {
                seen++;
                int digit = text.charAt(at) - '0';
                if (kept < SIGNIFICANT) {
                    digits = digits * 10 + digit;
                    kept += kept > 0 || digit > 0 ? 1 : 0;
                    exponent -= fraction ? 1 : 0;
                } else {
                    exponent += fraction ? 0 : 1;
                }
            }
        }

        private boolean power() {
            if (at >= text.length() || (text.charAt(at) | 32) != 'e') {
                return true;
            }
            at++;
            boolean negative = sign();
            int first = at;
            int power = 0;
            for (; at < text.length() && digit(text.charAt(at)); at++) {
                power = Math.min(power * 10 + text.charAt(at) - '0', 10_000);
            }
            exponent += negative ? -power : power;
            return at > first;
        }

        private static boolean digit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
