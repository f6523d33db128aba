package org.leaplms.lms.internal.scorm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as content writes them. */
final class ScormTimes {
    private static final Pattern INTERVAL = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?");
    private static final int DAYS_OF_YEAR = 365;
    private static final int DAYS_OF_MONTH = 30;

    private ScormTimes() {}

    /** A {@code timeinterval(second,10,2)}; years and months are taken as 365 and 30 days. Null for anything else. */
    static @Nullable Duration interval(String text) {
        Matcher parts = INTERVAL.matcher(text);
        if (text.length() < 3 || text.length() > 60 || !parts.matches()) {
            return null;
        }
        try {
            long days = whole(parts, 1) * DAYS_OF_YEAR + whole(parts, 2) * DAYS_OF_MONTH + whole(parts, 3);
            double seconds = parts.group(6) == null ? 0 : Double.parseDouble(parts.group(6));
            return Duration.ofDays(days)
                    .plusHours(whole(parts, 4))
                    .plusMinutes(whole(parts, 5))
                    .plusMillis(Math.round(seconds * 1000));
        } catch (ArithmeticException | NumberFormatException tooLong) {
            return null;
        }
    }

    private static long whole(Matcher parts, int group) {
        String text = parts.group(group);
        return text == null ? 0 : Long.parseLong(text);
    }

    /** A {@code time(second,10,0)} with date and time, taken as UTC when no zone is given. Null for anything else. */
    static @Nullable Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noZone) {
            return local(text);
        }
    }

    private static @Nullable Instant local(String text) {
        try {
            return LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException other) {
            return null;
        }
    }

    static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
