package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries since the session object was made, and the number of the last one. */
final class Journal {
    private final List<Raw> entries = new ArrayList<>();
    private boolean recording = true;
    private double last;

    /** An entry as it is cheapest to keep; whole numbers are doubles because a browser has no fast 64-bit integers. */
    private record Raw(
            double seq,
            double at,
            String op,
            @Nullable String one,
            @Nullable String two,
            String result) {
        JournalEntry entry() {
            List<String> args = one == null ? List.of() : two == null ? List.of(one) : List.of(one, two);
            return new JournalEntry((long) seq, (long) at, op, args, result, "0");
        }
    }

    void add(String op, @Nullable String one, @Nullable String two, double now, String result) {
        last++;
        if (recording) {
            entries.add(new Raw(last, now, op, one, two, result));
        }
    }

    void record(boolean value) {
        recording = value;
    }

    long last() {
        return (long) last;
    }

    void continueAfter(long seq) {
        last = seq;
    }

    List<JournalEntry> entries() {
        List<JournalEntry> made = new ArrayList<>(entries.size());
        for (Raw raw : entries) {
            made.add(raw.entry());
        }
        return made;
    }

    List<JournalEntry> take() {
        List<JournalEntry> taken = entries();
        entries.clear();
        return taken;
    }
}
