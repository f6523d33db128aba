package org.leaplms.lms;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to launch.
 *
 * @param language of the player, null for the learner's own
 * @param returnTo where the player leads when it is left, null for nowhere
 * @param unitId the cmi5 AU to launch, null for the first that is not satisfied; SCORM courses decide themselves
 * @param validFor how long the link can be opened, from one second to one day
 */
public record LaunchOptions(
        LaunchMode mode,
        @Nullable Locale language,
        @Nullable URI returnTo,
        @Nullable String unitId,
        Duration validFor) {
    private static final LaunchOptions DEFAULTS =
            new LaunchOptions(LaunchMode.NORMAL, null, null, null, Duration.ofMinutes(2));

    public LaunchOptions {
        if (validFor.compareTo(Duration.ofSeconds(1)) < 0 || validFor.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("a launch link is valid for one second to one day");
        }
    }

    /** For credit, in the learner's language, link valid for two minutes. */
    public static LaunchOptions defaults() {
        return DEFAULTS;
    }

    public LaunchOptions mode(LaunchMode wanted) {
        return new LaunchOptions(wanted, language, returnTo, unitId, validFor);
    }

    public LaunchOptions language(Locale wanted) {
        return new LaunchOptions(mode, wanted, returnTo, unitId, validFor);
    }

    public LaunchOptions returnTo(URI wanted) {
        return new LaunchOptions(mode, language, wanted, unitId, validFor);
    }

    public LaunchOptions unit(String wanted) {
        return new LaunchOptions(mode, language, returnTo, wanted, validFor);
    }

    public LaunchOptions validFor(Duration wanted) {
        return new LaunchOptions(mode, language, returnTo, unitId, wanted);
    }
}
