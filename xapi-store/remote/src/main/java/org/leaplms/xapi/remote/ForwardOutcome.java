package org.leaplms.xapi.remote;

import java.time.Instant;

/** What one step of a forwarder did. */
public sealed interface ForwardOutcome {
    /**
     * A page went out; there may be more.
     *
     * @param sent statements the target took
     * @param leftBehind statements it refused for good
     * @param skipped statements the filter kept back
     */
    record Forwarded(int sent, int leftBehind, int skipped) implements ForwardOutcome {}

    /** Everything the source shows is forwarded. */
    record CaughtUp() implements ForwardOutcome {}

    /**
     * The target cannot take anything now.
     *
     * @param until before this instant another step does nothing
     * @param reason why, without personal data
     */
    record Waiting(Instant until, String reason) implements ForwardOutcome {}
}
