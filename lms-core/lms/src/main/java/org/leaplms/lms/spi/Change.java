package org.leaplms.lms.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of one registration: stored as a whole or not at all.
 *
 * @param state the new state; its version is the one it was computed from
 * @param windows to be inserted or replaced
 * @param batch the journal entries that led here, null if none did
 * @param statements owed from now on, in order
 */
public record Change(
        RegistrationState state,
        List<Window> windows,
        @Nullable JournalBatch batch,
        List<PendingStatement> statements) {
    public Change {
        windows = List.copyOf(windows);
        statements = List.copyOf(statements);
    }

    /** A change of state and windows alone. */
    public static Change of(RegistrationState state, Window... windows) {
        return new Change(state, List.of(windows), null, List.of());
    }

    public Change batch(JournalBatch stored) {
        return new Change(state, windows, stored, statements);
    }

    public Change statements(List<PendingStatement> owed) {
        return new Change(state, windows, batch, owed);
    }
}
