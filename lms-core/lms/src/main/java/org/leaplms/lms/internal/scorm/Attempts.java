package org.leaplms.lms.internal.scorm;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.leaplms.scorm.session.ActivityProgress;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.SessionEvent;

/** Which attempt on each activity is under way, and whether it goes on with an earlier one; follows the events. */
final class Attempts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> resumed;

    Attempts(CourseProgress before, Set<String> resumed) {
        for (ActivityProgress activity : before.activities()) {
            numbers.put(activity.activityId(), activity.attempts());
        }
        this.resumed = new LinkedHashSet<>(resumed);
    }

    void follow(SessionEvent event) {
        if (event instanceof SessionEvent.Launched launched) {
            numbers.put(launched.activityId(), launched.attempt());
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

    boolean isResumed(String activityId) {
        return resumed.contains(activityId);
    }

    /** Activities whose attempt goes on with an earlier one. */
    Set<String> resumed() {
        return resumed;
    }
}
