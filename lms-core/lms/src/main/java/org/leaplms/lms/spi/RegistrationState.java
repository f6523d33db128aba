package org.leaplms.lms.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Registration;

/**
 * Everything that changes about a registration. Each {@link Change} replaces it as a whole and raises its version by one.
 *
 * @param version 0 right after registering
 * @param lastSeq number of the last journal entry stored, 0 for none
 * @param snapshot JSON text the engine goes on from, null before the first launch
 * @param holder the window that holds the registration now, null if none
 */
public record RegistrationState(
        Registration registration,
        long version,
        long lastSeq,
        @Nullable String snapshot,
        @Nullable UUID holder,
        ProgressSummary summary) {
    /** The state of a registration nobody has launched. */
    public static RegistrationState fresh(Registration registration) {
        return new RegistrationState(registration, 0, 0, null, null, ProgressSummary.NOT_STARTED);
    }

    public RegistrationState withHolder(@Nullable UUID window) {
        return new RegistrationState(registration, version, lastSeq, snapshot, window, summary);
    }

    public RegistrationState withSummary(ProgressSummary other) {
        return new RegistrationState(registration, version, lastSeq, snapshot, holder, other);
    }

    /** The state after more journal entries. */
    public RegistrationState advanced(long seq, String text, ProgressSummary other) {
        return new RegistrationState(registration, version, seq, text, holder, other);
    }
}
