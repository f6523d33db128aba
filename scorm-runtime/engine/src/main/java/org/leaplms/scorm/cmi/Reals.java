package org.leaplms.scorm.cmi;

import org.leaplms.scorm.json.JsonNumbers;

/** Reading numbers without exceptions. */
public final class Reals {
    private static final int LONGEST = 400;
    private static final int FEW = 15;

    private Reals() {}

    /** The value of a decimal text, or NaN if it is none. */
    public static double parse(String text) {
        double plain = plain(text);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        return decimal(text) ? JsonNumbers.parse(text) : Double.NaN;
    }

    /** The value of a decimal of few digits without exponent, by the same rule as {@link JsonNumbers}; otherwise NaN. */
    private static double plain(String text) {
        int length = text.length();
        if (length == 0 || length > FEW) {
            return Double.NaN;
        }
        int at = text.charAt(0) == '-' ? 1 : 0;
        double digits = 0;
        double scale = 0;
        for (int i = at; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                scale *= 10;
            } else if (c == '.' && scale == 0) {
                scale = 1;
            } else {
                return Double.NaN;
            }
        }
        if (length == at || scale > 0 && length == at + 1) {
            return Double.NaN;
        }
        double size = scale > 1 ? digits / scale : digits;
        return at == 1 ? -size : size;
    }

    private static boolean decimal(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int whole = digits(text, at);
        int next = at + whole;
        int fraction = 0;
        if (next < text.length() && text.charAt(next) == '.') {
            fraction = digits(text, next + 1);
            next += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return false;
        }
        return next == text.length() || exponent(text, next);
    }

    private static boolean exponent(String text, int from) {
        if ((text.charAt(from) | 32) != 'e') {
            return false;
        }
        int at = from + 1;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int digits = digits(text, at);
        return digits > 0 && at + digits == text.length();
    }

    /** How many digits stand at {@code from}. */
    static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    /** The number whose {@code length} digits stand at {@code from}; at most 999,999,999. */
    static int whole(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = Math.min(999_999_999, number > 99_999_999 ? 999_999_999 : number * 10 + text.charAt(i) - '0');
        }
        return number;
    }
}
