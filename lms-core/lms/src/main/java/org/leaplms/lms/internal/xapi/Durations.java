package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Durations of statements. */
final class Durations {
    private Durations() {}

    /** Days and smaller parts; null for durations in years, months or weeks, which have no fixed length. */
    static @Nullable Duration parse(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException notFixed) {
            return null;
        }
    }
}
