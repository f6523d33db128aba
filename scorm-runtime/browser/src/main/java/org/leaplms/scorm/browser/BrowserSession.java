package org.leaplms.scorm.browser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ScormSession;

/** A session and the journal entries the shell has not taken yet. */
final class BrowserSession {
    final ScormSession session;
    private List<JournalEntry> entries = new ArrayList<>();
    private int next;

    BrowserSession(ScormSession session) {
        this.session = session;
    }

    @Nullable
    JournalEntry next() {
        if (next == entries.size()) {
            entries = session.takeJournal();
            next = 0;
        }
        return next == entries.size() ? null : entries.get(next++);
    }

    void drop() {
        session.takeJournal();
        entries = List.of();
        next = 0;
    }
}
