package org.leaplms.scorm.session;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.Surroundings;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.sequencing.NavigationRequest;

/** What one activity's data model sees of the session: the sequencer's look-ahead and its buckets of shared data. */
final class ActivitySurroundings implements Surroundings {
    private final SessionState session;
    private final ActivityDefinition activity;

    ActivitySurroundings(SessionState session, ActivityDefinition activity) {
        this.session = session;
        this.activity = activity;
    }

    @Override
    public String requestValid(String command, String target) {
        NavigationRequest request =
                switch (command) {
                    case "continue" -> NavigationRequest.of(NavigationRequest.Type.CONTINUE);
                    case "previous" -> NavigationRequest.of(NavigationRequest.Type.PREVIOUS);
                    case "choice" -> NavigationRequest.choice(target);
                    default -> NavigationRequest.jump(target);
                };
        if (!target.isEmpty() && !session.activities.containsKey(target)) {
            return "false";
        }
        return session.sequencer.isValid(request) ? "true" : "false";
    }

    @Override
    public boolean bucketReadable(String id) {
        DataMap map = map(id);
        return map != null && map.readSharedData();
    }

    @Override
    public boolean bucketWritable(String id) {
        DataMap map = map(id);
        return map != null && map.writeSharedData();
    }

    private @Nullable DataMap map(String id) {
        for (DataMap map : activity.dataMaps()) {
            if (map.targetId().equals(id)) {
                return map;
            }
        }
        return null;
    }

    @Override
    public @Nullable String bucket(String id) {
        return session.buckets.get(id);
    }

    @Override
    public void bucket(String id, String value) {
        if (value.isEmpty()) {
            session.buckets.remove(id);
        } else {
            session.buckets.put(id, value);
        }
    }
}
