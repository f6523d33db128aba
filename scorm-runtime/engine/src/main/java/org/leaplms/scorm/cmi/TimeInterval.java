package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/**
 * The type {@code timeinterval(second,10,2)}, for instance {@code P1DT2H3M4.05S} (RTE 4.1.1.7).
 *
 * <p>Months are kept apart from days, because a month has no fixed length.
 *
 * @param months years and months, in months, 0 or more
 * @param centiseconds days to hundredths of a second, 0 or more
 */
public record TimeInterval(long months, long centiseconds) {
    public static final TimeInterval ZERO = new TimeInterval(0, 0);

    private static final String DATE_UNITS = "YMD";
    private static final String TIME_UNITS = "HMS";
    private static final long[] SIZES = {12, 1, 8_640_000, 360_000, 6_000, 100};

    /** The interval a text stands for, or null if it is none. */
    public static @Nullable TimeInterval parse(String text) {
        return new Scan(text).run();
    }

    public TimeInterval plus(TimeInterval other) {
        return new TimeInterval(months + other.months, centiseconds + other.centiseconds);
    }

    /** Seconds, with a month counted as 30.4375 days. */
    public double seconds() {
        return months * 2_629_800.0 + centiseconds / 100.0;
    }

    /** The canonical text: no zero fields, hours below 24, months below 12; {@code PT0S} for nothing. */
    public String text() {
        StringBuilder out = new StringBuilder("P");
        field(out, months / 12, 'Y');
        field(out, months % 12, 'M');
        field(out, centiseconds / 8_640_000, 'D');
        long rest = centiseconds % 8_640_000;
        if (rest > 0) {
            out.append('T');
            field(out, rest / 360_000, 'H');
            field(out, rest / 6_000 % 60, 'M');
            seconds(out, rest % 6_000);
        }
        return out.length() == 1 ? "PT0S" : out.toString();
    }

    private static void field(StringBuilder out, long value, char unit) {
        if (value > 0) {
            out.append(value).append(unit);
        }
    }

    private static void seconds(StringBuilder out, long hundredths) {
        if (hundredths == 0) {
            return;
        }
        out.append(hundredths / 100);
        long fraction = hundredths % 100;
        if (fraction > 0) {
            out.append('.').append(fraction / 10);
            out.append(fraction % 10 == 0 ? "" : Long.toString(fraction % 10));
        }
        out.append('S');
    }

    private static final class Scan {
        private final String text;
        private int at;
        private long months;
        private long centiseconds;

        Scan(String text) {
            this.text = text;
        }

        @Nullable
        TimeInterval run() {
            if (!text.startsWith("P") || text.length() > 60) {
                return null;
            }
            at = 1;
            boolean date = fields(DATE_UNITS, 0);
            if (at == text.length()) {
                return date ? new TimeInterval(months, centiseconds) : null;
            }
            if (text.charAt(at++) != 'T') {
                return null;
            }
            boolean time = fields(TIME_UNITS, 3);
            return time && at == text.length() ? new TimeInterval(months, centiseconds) : null;
        }

        /** Reads fields as long as their units come in the order of {@code units}. */
        private boolean fields(String units, int firstSize) {
            boolean any = false;
            int unit = 0;
            while (at < text.length() && unit < 3) {
                int digits = Reals.digits(text, at);
                int fraction = units.equals(TIME_UNITS) ? fraction(at + digits) : 0;
                int mark = at + digits + (fraction > 0 ? fraction + 1 : 0);
                int found = mark < text.length() ? units.indexOf(text.charAt(mark), unit) : -1;
                if (digits == 0 || found < 0 || fraction > 2 || fraction > 0 && found != 2) {
                    return any;
                }
                add(firstSize + found, digits, fraction);
                at = mark + 1;
                unit = found + 1;
                any = true;
            }
            return any;
        }

        private int fraction(int point) {
            return point < text.length() && text.charAt(point) == '.' ? Reals.digits(text, point + 1) : 0;
        }

        private void add(int size, int digits, int fraction) {
            long amount = Reals.whole(text, at, digits) * SIZES[size];
            if (fraction > 0) {
                int hundredths = Reals.whole(text, at + digits + 1, fraction);
                amount += fraction == 1 ? hundredths * 10L : hundredths;
            }
            if (size < 2) {
                months += amount;
            } else {
                centiseconds += amount;
            }
        }
    }
}
