package org.leaplms.lms.internal.scorm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaplms.lms.spi.SharedValue;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ScormSession;

/**
 * Between what one session shares and what is kept of it for the learner's courses. A session works on what it was handed when
 * its window was opened; what it changes is kept value by value, so that courses open at the same time do not undo each
 * other's work.
 */
final class Shares {
    static final String OPERATION = "share";
    private static final String UNKNOWN = "null";

    private Shares() {}

    private record Key(String kind, String name, String field) {}

    /** What other courses changed of the values this course uses, as text for {@link ScormSession#share}; empty if nothing. */
    static String handed(ScormSession session, List<SharedValue> kept) {
        if (kept.isEmpty()) {
            return "";
        }
        Map<Key, String> known = flat(session.shared());
        Set<String> used = names(session.course());
        JsonObject changes = new JsonObject();
        for (SharedValue value : kept) {
            String here = known.getOrDefault(new Key(value.kind(), value.name(), value.field()), UNKNOWN);
            if (used.contains(value.kind() + value.name()) && !here.equals(value.content())) {
                member(member(changes, value.kind()), value.name()).set(value.field(), Json.read(value.content()));
            }
        }
        return changes.members().isEmpty() ? "" : Json.write(changes);
    }

    private static JsonObject member(JsonObject in, String name) {
        if (!in.has(name)) {
            in.set(name, new JsonObject());
        }
        return in.object(name);
    }

    /** Kind and name of everything the course shares by its definition. */
    private static Set<String> names(CourseStructure course) {
        Set<String> names = new HashSet<>();
        collect(course.root(), course, names);
        return names;
    }

    private static void collect(ActivityDefinition activity, CourseStructure course, Set<String> names) {
        if (course.objectivesGlobalToSystem()) {
            List<ObjectiveDefinition> objectives =
                    new ArrayList<>(activity.sequencing().objectives());
            objectives.add(activity.sequencing().primaryObjective());
            objectives.stream()
                    .flatMap(objective -> objective.maps().stream())
                    .map(ObjectiveMap::targetObjectiveId)
                    .forEach(id -> names.add("objectives" + id));
        }
        if (course.sharedDataGlobalToSystem()) {
            activity.dataMaps().stream().map(DataMap::targetId).forEach(id -> names.add("buckets" + id));
        }
        activity.children().forEach(child -> collect(child, course, names));
    }

    /** What a session changed between two moments, without what it was handed by one of the entries in between. */
    static List<SharedValue> changed(JsonObject before, JsonObject after, List<JournalEntry> entries, Instant at) {
        Map<Key, String> earlier = flat(before);
        Map<Key, String> now = flat(after);
        earlier.keySet().forEach(key -> now.putIfAbsent(key, UNKNOWN));
        for (JournalEntry entry : entries) {
            if (entry.op().equals(OPERATION)) {
                earlier.putAll(flat(Json.readObject(entry.args().get(0))));
            }
        }
        List<SharedValue> changed = new ArrayList<>();
        now.forEach((key, value) -> {
            if (!earlier.getOrDefault(key, UNKNOWN).equals(value)) {
                changed.add(new SharedValue(key.kind(), key.name(), key.field(), value, at));
            }
        });
        return changed;
    }

    private static Map<Key, String> flat(JsonObject shared) {
        Map<Key, String> values = new LinkedHashMap<>();
        for (String kind : shared.members().keySet()) {
            JsonObject names = shared.object(kind);
            for (String name : names.members().keySet()) {
                names.object(name)
                        .members()
                        .forEach((field, value) -> values.put(new Key(kind, name, field), Json.write(value)));
            }
        }
        return values;
    }
}
