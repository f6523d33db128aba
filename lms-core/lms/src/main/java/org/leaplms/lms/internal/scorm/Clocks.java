package org.leaplms.lms.internal.scorm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leaplms.lms.Times;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.JournalEntry;

/**
 * What a SCORM window keeps between batches.
 *
 * @param lastMillis time of the last entry by the browser's clock, 0 before the first
 * @param resumed activities whose attempt goes on with an earlier one
 */
record Clocks(long lastMillis, Set<String> resumed) {
    private static final long LONGEST_PAUSE = Duration.ofMinutes(5).toMillis();

    static Clocks read(String data) {
        JsonObject object = Json.readObject(data);
        return new Clocks(object.whole("last", 0), new LinkedHashSet<>(object.texts("resumed")));
    }

    String write() {
        List<Object> ids = new ArrayList<>(resumed);
        return Json.write(new JsonObject().set("last", lastMillis).setIf(!ids.isEmpty(), "resumed", ids));
    }

    Clocks after(List<JournalEntry> entries, Set<String> nowResumed) {
        long last =
                entries.isEmpty() ? lastMillis : entries.get(entries.size() - 1).atMillis();
        return new Clocks(Math.max(last, lastMillis), nowResumed);
    }

    /** The times of a registration after more entries of this window. */
    Times advance(Times times, List<JournalEntry> entries, double contentSeconds) {
        long wall = 0;
        long active = 0;
        long last = lastMillis;
        for (JournalEntry entry : entries) {
            if (last > 0 && entry.atMillis() > last) {
                wall += entry.atMillis() - last;
                active += Math.min(entry.atMillis() - last, LONGEST_PAUSE);
            }
            last = Math.max(last, entry.atMillis());
        }
        return new Times(
                ScormTimes.seconds(contentSeconds),
                times.wall().plusMillis(wall),
                times.active().plusMillis(active));
    }
}
