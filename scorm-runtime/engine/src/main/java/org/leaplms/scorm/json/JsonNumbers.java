package org.leaplms.scorm.json;

/**
 * One rule for numbers on both platforms, because the two have different printing and parsing of {@code double}.
 *
 * <p>A number that is read and has neither fraction nor exponent and at most 15 digits is a {@link Long}. Every other is a
 * {@link Double} made from its first 15 significant digits. A double is written rounded half up to nine places after the
 * point, without trailing zeros; {@link #round} gives the value that comes back, so that a state that only ever holds
 * rounded values is the same before and after it was stored.
 */
public final class JsonNumbers {
    private static final int PLACES = 9;
    private static final long SCALE = 1_000_000_000L;
    private static final double LARGEST = 1e15;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private JsonNumbers() {}

    /** The value that {@link #format} and {@link #parse} give back: nine places after the point. */
    public static double round(double value) {
        return parse(format(value));
    }

    /**
     * The decimal text of a number, at most nine places after the point.
     *
     * @throws JsonException if the value is not finite or not below 10<sup>15</sup> in size
     */
    public static String format(double value) {
        if (!(value > -LARGEST && value < LARGEST)) {
            throw JsonException.shape("the number is out of range");
        }
        double size = Math.abs(value);
        long whole = (long) size;
        long fraction = (long) ((size - whole) * SCALE + 0.5);
        if (fraction == SCALE) {
            whole++;
            fraction = 0;
        }
        String text = whole + fraction(fraction);
        return value < 0 && !text.equals("0") ? "-" + text : text;
    }

    private static String fraction(long fraction) {
        if (fraction == 0) {
            return "";
        }
        String digits = Long.toString(SCALE + fraction).substring(1);
        int end = PLACES;
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return "." + digits.substring(0, end);
    }

    /**
     * The number a decimal text stands for: exact for up to 15 significant digits, further digits are left out.
     *
     * @param text a JSON number; a leading plus sign, a leading or trailing point are accepted too
     * @throws JsonException if the text is no decimal number
     */
    public static double parse(String text) {
        DecimalText decimal = DecimalText.of(text);
        if (decimal == null) {
            throw JsonException.shape("this is no decimal number");
        }
        double value = scaled(decimal.digits(), decimal.exponent());
        return decimal.negative() ? -value : value;
    }

    private static double scaled(double digits, int exponent) {
        if (digits == 0 || exponent < -400) {
            return 0;
        }
        if (exponent > 400) {
            return Double.MAX_VALUE;
        }
        double value = digits;
        int left = exponent;
        for (; left > 22; left -= 22) {
            value *= POWERS[22];
        }
        for (; left < -22; left += 22) {
            value /= POWERS[22];
        }
        value = left >= 0 ? value * POWERS[left] : value / POWERS[-left];
        return value > Double.MAX_VALUE ? Double.MAX_VALUE : value;
    }

    static boolean isNumber(String literal) {
        int first = literal.startsWith("-") ? 1 : 0;
        if (literal.length() == first || literal.charAt(first) < '0' || literal.charAt(first) > '9') {
            return false;
        }
        boolean zeroLed = literal.charAt(first) == '0'
                && literal.length() > first + 1
                && literal.charAt(first + 1) >= '0'
                && literal.charAt(first + 1) <= '9';
        char last = literal.charAt(literal.length() - 1);
        return !zeroLed
                && last >= '0'
                && last <= '9'
                && literal.indexOf(".e") < 0
                && literal.indexOf(".E") < 0
                && DecimalText.of(literal) != null;
    }

    static Object value(String literal) {
        boolean whole = literal.indexOf('.') < 0 && literal.indexOf('e') < 0 && literal.indexOf('E') < 0;
        int digits = literal.startsWith("-") ? literal.length() - 1 : literal.length();
        if (whole && digits <= 15) {
            return (long) parse(literal);
        }
        return parse(literal);
    }
}
