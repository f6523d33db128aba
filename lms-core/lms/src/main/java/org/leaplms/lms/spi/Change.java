package org.leaplms.lms.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of one registration: stored as a whole or not at all.
 *
 * @param state the new state; its version is the one it was computed from
 * @param windows to be inserted or replaced
 * @param batch the journal entries that led here, null if none did
 * @param statements owed from now on, in order; one that is owed already stays as it is
 * @param shared what it changed of the values the learner's courses share; a later change that is there already stays
 */
public record Change(
        RegistrationState state,
        List<Window> windows,
        @Nullable JournalBatch batch,
        List<PendingStatement> statements,
        List<SharedValue> shared) {
    public Change {
        windows = List.copyOf(windows);
        statements = List.copyOf(statements);
        shared = List.copyOf(shared);
    }

    /** A change of state and windows alone. */
    public static Change of(RegistrationState state, Window... windows) {
        return new Change(state, List.of(windows), null, List.of(), List.of());
    }

    public Change batch(JournalBatch stored) {
        return new Change(state, windows, stored, statements, shared);
    }

    public Change statements(List<PendingStatement> owed) {
        return new Change(state, windows, batch, owed, shared);
    }

    public Change shared(List<SharedValue> changed) {
        return new Change(state, windows, batch, statements, changed);
    }
}
