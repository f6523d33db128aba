package org.leaplms.lms.spi;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.LaunchMode;

/**
 * A window on a registration, from its opening to its end.
 *
 * @param unitId the AU or SCO asked for, null for the course's own choice
 * @param returnTo where the player leads when left, as text
 * @param lastSeenAt last commit, request or opening
 * @param expiresAt when its token ends
 * @param firstSeq number of the last journal entry before it
 * @param data JSON text the launching side keeps with it, {@code {}} if nothing
 */
public record Window(
        UUID id,
        UUID registrationId,
        State state,
        LaunchMode mode,
        Locale language,
        @Nullable String unitId,
        @Nullable String returnTo,
        Instant openedAt,
        Instant lastSeenAt,
        Instant expiresAt,
        long firstSeq,
        String data) {
    /** How a window stands. */
    public enum State {
        /** May commit. */
        OPEN,
        /** Left by the learner, may come back as long as no other window took the registration. */
        RELEASED,
        /** Ended in order. */
        CLOSED,
        /** Another window took the registration. */
        TAKEN_OVER,
        /** Not heard of for longer than the lease. */
        LOST;

        /** Whether the window may still go on. */
        public boolean isLive() {
            return this == OPEN || this == RELEASED;
        }
    }

    public Window seen(Instant at) {
        Instant later = at.isAfter(lastSeenAt) ? at : lastSeenAt;
        return new Window(
                id,
                registrationId,
                state,
                mode,
                language,
                unitId,
                returnTo,
                openedAt,
                later,
                expiresAt,
                firstSeq,
                data);
    }

    public Window state(State other) {
        return new Window(
                id,
                registrationId,
                other,
                mode,
                language,
                unitId,
                returnTo,
                openedAt,
                lastSeenAt,
                expiresAt,
                firstSeq,
                data);
    }

    public Window data(String other) {
        return new Window(
                id,
                registrationId,
                state,
                mode,
                language,
                unitId,
                returnTo,
                openedAt,
                lastSeenAt,
                expiresAt,
                firstSeq,
                other);
    }
}
