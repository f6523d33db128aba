package org.leaplms.content;

import java.util.List;

/**
 * How packages are opened and checked. Immutable.
 *
 * @param limits the bounds for reading
 * @param scanContent whether HTML and script files are looked into (hosts contacted, accessibility, habits)
 * @param checkers the host's own checks
 */
public record ContentSettings(Limits limits, boolean scanContent, List<Checker> checkers) {
    /** The bounds of {@link Limits#DEFAULT}, everything looked into, no checks added. */
    public static final ContentSettings DEFAULT = new ContentSettings(Limits.DEFAULT, true, List.of());

    /** Takes a copy of the list. */
    public ContentSettings {
        checkers = List.copyOf(checkers);
    }

    /** These settings with other bounds. */
    public ContentSettings withLimits(Limits value) {
        return new ContentSettings(value, scanContent, checkers);
    }

    /** These settings with pages and scripts looked into, or not. */
    public ContentSettings withScanContent(boolean value) {
        return new ContentSettings(limits, value, checkers);
    }

    /** These settings with the host's own checks. */
    public ContentSettings withCheckers(List<Checker> value) {
        return new ContentSettings(limits, scanContent, value);
    }
}
