package org.leaplms.content;

import java.util.List;
import java.util.Locale;

/**
 * One thing found in a package, or the same thing found many times. Immutable.
 *
 * @param check what was looked for
 * @param severity how bad it is here
 * @param location the first place it was found
 * @param arguments what the message names, in the order the catalogue's text uses them
 * @param occurrences how often it was found, at least 1
 * @param others further places, at most {@link #OTHERS_KEPT}
 */
public record Finding(
        Check check,
        Severity severity,
        Location location,
        List<String> arguments,
        int occurrences,
        List<Location> others) {
    /** The largest number of further places a grouped finding keeps. */
    public static final int OTHERS_KEPT = 50;

    /** Takes copies of the lists. */
    public Finding {
        arguments = List.copyOf(arguments);
        others = List.copyOf(others);
    }

    /** A finding with the check's own severity. */
    public static Finding of(Check check, Location location, String... arguments) {
        return new Finding(check, check.severity(), location, List.of(arguments), 1, List.of());
    }

    /** The id of the check, {@code FAM-nnn}. */
    public String id() {
        return check.id();
    }

    /** Whether the package is not importable because of this. */
    public boolean blocking() {
        return severity.blocks();
    }

    /** What was found, in English or French. */
    public String message(Locale locale) {
        return check.message(locale, arguments);
    }

    /** What the author can do about it, in English or French. */
    public String cure(Locale locale) {
        return check.cure(locale, arguments);
    }

    /** {@code id severity location message}, in English; for logs and failed tests. */
    @Override
    public String toString() {
        String where = location.toString().isEmpty() ? "" : location + ": ";
        String times = occurrences == 1 ? "" : " (" + occurrences + " times)";
        return id() + " " + severity + " " + where + message(Locale.ENGLISH) + times;
    }
}
