package org.leaplms.scorm.testkit.cts;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points in time as the 2004 data model writes them: any part after the year may be missing. */
final class Instants {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:T(\\d\\d)(?::(\\d\\d)"
            + "(?::(\\d\\d)(?:\\.(\\d{1,2}))?)?)?(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?)?)?");

    private Instants() {}

    /** Hundredths of a second since 1970 in UTC; a value of its own for what is no time. */
    static long hundredths(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return text.hashCode() | Long.MIN_VALUE;
        }
        LocalDateTime time = LocalDateTime.of(
                part(matcher, 1, 0),
                part(matcher, 2, 1),
                part(matcher, 3, 1),
                part(matcher, 4, 0),
                part(matcher, 5, 0),
                part(matcher, 6, 0));
        String fraction = matcher.group(7) == null ? "00" : (matcher.group(7) + "0").substring(0, 2);
        return (time.toEpochSecond(ZoneOffset.UTC) - offset(matcher.group(8))) * 100 + Integer.parseInt(fraction);
    }

    private static int part(Matcher matcher, int group, int missing) {
        return matcher.group(group) == null ? missing : Integer.parseInt(matcher.group(group));
    }

    private static long offset(@Nullable String zone) {
        return zone == null || zone.equals("Z") ? 0 : ZoneOffset.of(zone).getTotalSeconds();
    }
}
