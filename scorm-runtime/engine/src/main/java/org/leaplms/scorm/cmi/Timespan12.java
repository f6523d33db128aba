package org.leaplms.scorm.cmi;

/** The type CMITimespan of SCORM 1.2: {@code HHHH:MM:SS.SS} (RTE 3.4.2.1.1). */
public final class Timespan12 {
    /** 9999:59:59.99: hours have four digits at most. */
    private static final long LONGEST = 3_599_999_999L;

    private Timespan12() {}

    /** Hundredths of a second, or -1 if the text is no CMITimespan. */
    public static long parse(String text) {
        int hours = Reals.digits(text, 0);
        return hours >= 2 && hours <= 4 ? clock(text, hours, 99) : -1;
    }

    /** Whether the text is a CMITime: a time of day {@code HH:MM:SS.SS}. */
    static boolean timeOfDay(String text) {
        return Reals.digits(text, 0) == 2 && Reals.whole(text, 0, 2) < 24 && clock(text, 2, 59) >= 0;
    }

    private static long clock(String text, int hours, int most) {
        if (text.length() < hours + 6 || text.charAt(hours) != ':' || text.charAt(hours + 3) != ':') {
            return -1;
        }
        if (Reals.digits(text, hours + 1) != 2 || Reals.digits(text, hours + 4) != 2) {
            return -1;
        }
        int minutes = Reals.whole(text, hours + 1, 2);
        int seconds = Reals.whole(text, hours + 4, 2);
        int fraction = fraction(text, hours + 6);
        if (fraction < 0 || minutes > most || seconds > most) {
            return -1;
        }
        return Reals.whole(text, 0, hours) * 360_000L + minutes * 6_000L + seconds * 100L + fraction;
    }

    private static int fraction(String text, int from) {
        if (from == text.length()) {
            return 0;
        }
        int digits = Reals.digits(text, from + 1);
        if (text.charAt(from) != '.' || digits < 1 || digits > 2 || from + 1 + digits != text.length()) {
            return -1;
        }
        return Reals.whole(text, from + 1, digits) * (digits == 1 ? 10 : 1);
    }

    /** The text of an amount of hundredths of a second; the greatest there is if the amount is above it. */
    public static String format(long amount) {
        long centiseconds = Math.min(amount, LONGEST);
        long hours = centiseconds / 360_000;
        StringBuilder out = new StringBuilder();
        out.append(hours < 10 ? "000" : hours < 100 ? "00" : hours < 1000 ? "0" : "")
                .append(hours);
        two(out.append(':'), centiseconds / 6_000 % 60);
        two(out.append(':'), centiseconds / 100 % 60);
        two(out.append('.'), centiseconds % 100);
        return out.toString();
    }

    private static void two(StringBuilder out, long value) {
        out.append(value < 10 ? "0" : "").append(value);
    }
}
