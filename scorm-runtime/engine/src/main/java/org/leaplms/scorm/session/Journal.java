package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;

/** The entries since the session object was made, and the number of the last one. */
final class Journal {
    private final List<JournalEntry> entries = new ArrayList<>();
    private double last;

    void add(String op, List<String> args, double now, String result, String error) {
        last++;
        entries.add(new JournalEntry((long) last, (long) now, op, args, result, error));
    }

    long last() {
        return (long) last;
    }

    void continueAfter(long seq) {
        last = seq;
    }

    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    List<JournalEntry> take() {
        List<JournalEntry> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }
}
