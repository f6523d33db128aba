package org.leaplms.scorm.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.GlobalObjectives;

/**
 * What a session shares with the learner's other courses, as JSON: kind, identifier, field, value. A value that is
 * {@code null} is not known (any more).
 */
final class Sharing {
    private static final String OBJECTIVES = "objectives";
    private static final String BUCKETS = "buckets";
    private static final String VALUE = "value";

    private Sharing() {}

    /** All of it that the course shares by its definition. */
    static JsonObject read(SessionState session) {
        JsonObject out = new JsonObject();
        if (session.course.objectivesGlobalToSystem()) {
            put(out, OBJECTIVES, session.sequencer.globalObjectives().write());
        }
        if (session.course.sharedDataGlobalToSystem()) {
            put(out, BUCKETS, texts(session.buckets));
        }
        return out;
    }

    private static void put(JsonObject out, String kind, JsonObject values) {
        out.setIf(!values.members().isEmpty(), kind, values);
    }

    private static JsonObject texts(Map<String, String> map) {
        JsonObject out = new JsonObject();
        map.forEach((id, text) -> out.set(id, new JsonObject().set(VALUE, text)));
        return out;
    }

    /**
     * Takes over what others changed.
     *
     * @return whether that changed anything here
     * @throws JsonException if the text is of another shape; nothing has changed then
     */
    static boolean take(SessionState session, String text) {
        JsonObject given = Json.readObject(text);
        String before = Json.write(read(session));
        GlobalObjectives objectives = merged(session.sequencer.globalObjectives(), members(given, OBJECTIVES));
        Map<String, String> buckets = merged(session.buckets, members(given, BUCKETS));
        session.sequencer.loadGlobalObjectives(objectives);
        if (session.course.sharedDataGlobalToSystem()) {
            session.buckets.clear();
            session.buckets.putAll(buckets);
        }
        return !Json.write(read(session)).equals(before);
    }

    private static JsonObject members(JsonObject given, String kind) {
        return given.has(kind) ? given.object(kind) : new JsonObject();
    }

    private static GlobalObjectives merged(GlobalObjectives known, JsonObject changes) {
        JsonObject all = known.write();
        for (String id : changes.members().keySet()) {
            JsonObject one = all.has(id) ? all.object(id) : new JsonObject();
            changes.object(id).members().forEach(one::set);
            all.set(id, one);
        }
        return GlobalObjectives.read(all);
    }

    private static Map<String, String> merged(Map<String, String> known, JsonObject changes) {
        Map<String, String> all = new LinkedHashMap<>(known);
        for (String id : changes.members().keySet()) {
            String value = changes.object(id).text(VALUE, "");
            if (value.isEmpty()) {
                all.remove(id);
            } else {
                all.put(id, value);
            }
        }
        return all;
    }
}
