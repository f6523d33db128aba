package org.leaplms.lms;

import java.time.Duration;

/**
 * The three clocks of a registration. They answer different questions and are never mixed.
 *
 * @param content what the content reported as session time, summed over sessions
 * @param wall from the first to the last thing recorded in each session, summed
 * @param active like wall, but no single pause between two records counts for more than five minutes
 */
public record Times(Duration content, Duration wall, Duration active) {
    /** Nothing yet. */
    public static final Times NONE = new Times(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
