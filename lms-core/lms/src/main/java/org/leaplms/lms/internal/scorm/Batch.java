package org.leaplms.lms.internal.scorm;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;

/**
 * A batch as the browser sent it: whole, numbered without gaps, and with a hash that fits.
 *
 * @param session id of the window whose page recorded the entries, null if the batch does not say
 * @param entries at least one
 */
record Batch(@Nullable UUID session, List<JournalEntry> entries, String hash) {
    private static final int MOST_ENTRIES = 20_000;

    /** A batch that cannot be taken; the message names no content. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /** @throws Unreadable if the text is not a batch */
    static Batch read(String json) {
        try {
            JsonObject object = Json.readObject(json);
            List<JournalEntry> entries =
                    object.objects("entries").stream().map(JournalCodec::read).toList();
            check(entries, object);
            String session = object.text("session", "");
            return new Batch(session.isEmpty() ? null : UUID.fromString(session), entries, object.text("hash"));
        } catch (JsonException | IllegalArgumentException damaged) {
            throw new Unreadable(String.valueOf(damaged.getMessage()));
        }
    }

    private static void check(List<JournalEntry> entries, JsonObject object) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new Unreadable("a batch has 1 to " + MOST_ENTRIES + " entries");
        }
        long expected = object.whole("from");
        for (JournalEntry entry : entries) {
            if (entry.seq() != expected || expected < 1) {
                throw new Unreadable("entries are numbered without gaps from 'from' on");
            }
            expected++;
        }
        if (!JournalCodec.hash(entries).equals(object.text("hash"))) {
            throw new Unreadable("the hash does not fit the entries");
        }
    }

    long from() {
        return entries.get(0).seq();
    }

    long to() {
        return entries.get(entries.size() - 1).seq();
    }

    /** The entries up to a number. */
    List<JournalEntry> upTo(long seq) {
        return entries.stream().filter(entry -> entry.seq() <= seq).toList();
    }

    /** The entries after a number. */
    List<JournalEntry> after(long seq) {
        return entries.stream().filter(entry -> entry.seq() > seq).toList();
    }
}
