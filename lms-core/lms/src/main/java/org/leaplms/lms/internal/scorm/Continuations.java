package org.leaplms.lms.internal.scorm;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.spi.JournalBatch;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.Window;

/**
 * Which windows' unsent entries go on from what is stored: the one that stored last, unless the server ended it in its
 * absence, and those that were opened on just this state. Any other window's entries belong to another history, even where their
 * numbers fit.
 */
final class Continuations {
    private Continuations() {}

    /** Newest first. */
    static List<Window> of(LmsStore store, RegistrationState state) {
        UUID registration = state.registration().id();
        @Nullable
        UUID last = store.journal(registration, state.lastSeq()).stream()
                .map(JournalBatch::windowId)
                .reduce((first, second) -> second)
                .orElse(null);
        return store.windows(registration).stream()
                .filter(window -> window.mode() == LaunchMode.NORMAL)
                .filter(window ->
                        window.firstSeq() == state.lastSeq() || window.id().equals(last))
                .filter(window -> !WindowData.read(window.data()).ended())
                .sorted(Comparator.comparing(Window::openedAt).reversed())
                .toList();
    }
}
