package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaplms.scorm.cmi.Limits;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.GlobalObjectives;

/**
 * What a host may decide about a session.
 *
 * @param limits how much a data model takes
 * @param autoAdvance whether the next activity follows when a SCO ends normally and asked for nothing
 * @param objectives the learner's global objectives from other courses
 * @param sharedData the learner's buckets of shared data from other courses, by identifier
 */
public record SessionOptions(
        Limits limits, boolean autoAdvance, GlobalObjectives objectives, Map<String, String> sharedData) {
    public SessionOptions {
        sharedData = Collections.unmodifiableMap(new LinkedHashMap<>(sharedData));
    }

    /** Generous limits, no auto-advance, nothing from other courses. */
    public static SessionOptions standard() {
        return new SessionOptions(Limits.generous(), false, GlobalObjectives.none(), Map.of());
    }

    public SessionOptions withLimits(Limits value) {
        return new SessionOptions(value, autoAdvance, objectives, sharedData);
    }

    public SessionOptions withAutoAdvance(boolean value) {
        return new SessionOptions(limits, value, objectives, sharedData);
    }

    public SessionOptions withObjectives(GlobalObjectives value) {
        return new SessionOptions(limits, autoAdvance, value, sharedData);
    }

    public SessionOptions withSharedData(Map<String, String> value) {
        return new SessionOptions(limits, autoAdvance, objectives, value);
    }

    JsonObject write() {
        return new JsonObject()
                .setIf(limits.enforceFloors(), "strict", true)
                .set("limits", List.of(limits.longestValue(), limits.mostRecords()))
                .setIf(autoAdvance, "autoAdvance", true);
    }

    static SessionOptions read(JsonObject in) {
        List<Object> sizes = in.list("limits");
        Limits limits = in.flag("strict", false) ? Limits.strict() : Limits.generous();
        if (sizes.size() == 2 && sizes.get(0) instanceof Long longest && sizes.get(1) instanceof Long most) {
            limits = new Limits(limits.enforceFloors(), longest.intValue(), most.intValue());
        }
        return standard().withLimits(limits).withAutoAdvance(in.flag("autoAdvance", false));
    }

    static List<Object> pairs(Map<String, String> map) {
        List<Object> pairs = new ArrayList<>();
        map.forEach((key, value) -> {
            pairs.add(key);
            pairs.add(value);
        });
        return pairs;
    }
}
