package org.leaplms.lms;

import java.time.Instant;

/** What came of opening a launch link or a window's token. */
public sealed interface OpenOutcome {
    /** The window is open and holds the registration. */
    record Opened(LaunchSession session) implements OpenOutcome {}

    /**
     * The registration is open in another window, last heard of then. Ask the learner, then call
     * {@link Launches#takeOver}.
     */
    record Busy(Registration registration, Course course, Instant lastSeen) implements OpenOutcome {}

    /** Nothing was opened. */
    record Refused(Reason reason) implements OpenOutcome {}

    /** Why nothing was opened. */
    enum Reason {
        /** The token was not signed by this engine, or is damaged. */
        INVALID,
        /** The link or window is too old: launch again. */
        EXPIRED,
        /** Another window took the registration over. */
        TAKEN_OVER,
        /** The window was closed: launch again. */
        CLOSED,
        /** The registration or the asked unit does not exist (any more). */
        GONE
    }
}
