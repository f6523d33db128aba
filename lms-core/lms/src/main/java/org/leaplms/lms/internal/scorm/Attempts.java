package org.leaplms.lms.internal.scorm;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.session.ActivityProgress;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.SessionEvent;

/** Which attempt on each activity is under way, and whether it goes on with an earlier one; follows the events. */
final class Attempts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> resumed;
    private final TreeMap<Long, String> delivered = new TreeMap<>();

    /** @param open the activity delivered before, null if none was */
    Attempts(CourseProgress before, Set<String> resumed, @Nullable String open) {
        if (open != null) {
            delivered.put(Long.MIN_VALUE, open);
        }
        for (ActivityProgress activity : before.activities()) {
            numbers.put(activity.activityId(), activity.attempts());
        }
        this.resumed = new LinkedHashSet<>(resumed);
    }

    void follow(SessionEvent event) {
        if (event instanceof SessionEvent.Launched launched) {
            numbers.put(launched.activityId(), launched.attempt());
            delivered.put(launched.atMillis(), launched.activityId());
            if (launched.resumed()) {
                resumed.add(launched.activityId());
            } else {
                resumed.remove(launched.activityId());
            }
        }
    }

    int of(String activityId) {
        return Math.max(1, numbers.getOrDefault(activityId, 1));
    }

    /** The activity delivered at a time of the browser's clock, null if none was. */
    @Nullable
    String openAt(long millis) {
        Map.Entry<Long, String> last = delivered.floorEntry(millis);
        return last == null ? null : last.getValue();
    }

    boolean isResumed(String activityId) {
        return resumed.contains(activityId);
    }

    /** Activities whose attempt goes on with an earlier one. */
    Set<String> resumed() {
        return resumed;
    }
}
