package org.leaplms.lms.internal.scorm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leaplms.lms.Times;
import org.leaplms.lms.internal.Sha256;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.JournalEntry;

/**
 * What a SCORM window keeps between batches.
 *
 * @param lastMillis time of the last entry by the browser's clock, 0 before the first
 * @param resumed activities whose attempt goes on with an earlier one
 * @param share what the page is to take over from the learner's other courses, empty if nothing
 * @param handed hashes of everything the window's page was ever given to take over
 * @param ended whether the server wrote the window's last entries, because its page did not come back
 */
record WindowData(long lastMillis, Set<String> resumed, String share, Set<String> handed, boolean ended) {
    private static final long LONGEST_PAUSE = Duration.ofMinutes(5).toMillis();

    static WindowData read(String data) {
        JsonObject object = Json.readObject(data);
        return new WindowData(
                object.whole("last", 0),
                new LinkedHashSet<>(object.texts("resumed")),
                object.text("share", ""),
                new LinkedHashSet<>(object.texts("handed")),
                object.flag("ended", false));
    }

    String write() {
        return Json.write(new JsonObject()
                .set("last", lastMillis)
                .setIf(!resumed.isEmpty(), "resumed", new ArrayList<Object>(resumed))
                .setIf(!share.isEmpty(), "share", share)
                .setIf(!handed.isEmpty(), "handed", new ArrayList<Object>(handed))
                .setIf(ended, "ended", true));
    }

    /** The same when the page is given something to take over. */
    WindowData handing(String text) {
        Set<String> hashes = new LinkedHashSet<>(handed);
        if (!text.isEmpty()) {
            hashes.add(Sha256.hex(text));
        }
        return new WindowData(lastMillis, resumed, text, hashes, ended);
    }

    /** The same when the server has written the last entries. */
    WindowData end() {
        return new WindowData(lastMillis, resumed, share, handed, true);
    }

    /** The same, going on with activities as another window left them. */
    WindowData resuming(Set<String> activities) {
        return new WindowData(lastMillis, activities, share, handed, ended);
    }

    /** Whether the page was given this to take over. */
    boolean wasHanded(String text) {
        return handed.contains(Sha256.hex(text));
    }

    WindowData after(List<JournalEntry> entries, Set<String> nowResumed) {
        long last =
                entries.isEmpty() ? lastMillis : entries.get(entries.size() - 1).atMillis();
        boolean taken = entries.stream().anyMatch(entry -> entry.op().equals(Shares.OPERATION));
        return new WindowData(Math.max(last, lastMillis), nowResumed, taken ? "" : share, handed, ended);
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
