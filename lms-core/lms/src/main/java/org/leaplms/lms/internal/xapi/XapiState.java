package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Score;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/**
 * What a registration knows about a course that speaks xAPI. Immutable.
 *
 * @param units by the publisher's id; a unit never touched is missing
 * @param satisfied publisher's ids of the blocks that are satisfied, and of the course
 */
public record XapiState(Map<String, UnitState> units, Set<String> satisfied) {
    /** Nothing yet. */
    public static final XapiState NEW = new XapiState(Map.of(), Set.of());

    public XapiState {
        units = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(units));
        satisfied = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(satisfied));
    }

    /** The unit's state, new if it was never touched. */
    public UnitState unit(String id) {
        return units.getOrDefault(id, UnitState.NEW);
    }

    XapiState with(String unitId, UnitState state) {
        Map<String, UnitState> changed = new LinkedHashMap<>(units);
        changed.put(unitId, state);
        return new XapiState(changed, satisfied);
    }

    XapiState withSatisfied(String id) {
        Set<String> changed = new LinkedHashSet<>(satisfied);
        changed.add(id);
        return new XapiState(units, changed);
    }

    /** As JSON text; {@link #read} is the way back. */
    public String write() {
        JsonObject all = new JsonObject();
        units.forEach((id, unit) -> all.set(id, write(unit)));
        List<Object> done = new ArrayList<>(satisfied);
        return Json.write(new JsonObject().set("units", all).set("satisfied", done));
    }

    private static JsonObject write(UnitState unit) {
        JsonObject object = new JsonObject()
                .setIf(unit.completed(), "completed", true)
                .setIf(unit.passed(), "passed", true)
                .setIf(unit.failed(), "failed", true)
                .setIf(unit.waived(), "waived", true)
                .setIf(unit.satisfied(), "satisfied", true)
                .set("launches", (long) unit.launches())
                .setIf(unit.abandoned() > 0, "abandoned", (long) unit.abandoned())
                .set("ms", unit.time().toMillis());
        put(object, "scaled", unit.score().scaled());
        put(object, "raw", unit.score().raw());
        put(object, "min", unit.score().min());
        put(object, "max", unit.score().max());
        return object;
    }

    private static void put(JsonObject object, String name, @Nullable Double value) {
        if (value != null) {
            object.set(name, value);
        }
    }

    /** The state that {@link #write} wrote; a new one for null. */
    public static XapiState read(@Nullable String json) {
        if (json == null) {
            return NEW;
        }
        JsonObject object = Json.readObject(json);
        JsonObject all = object.object("units");
        Map<String, UnitState> units = new LinkedHashMap<>();
        all.members().keySet().forEach(id -> units.put(id, unit(all.object(id))));
        return new XapiState(units, new LinkedHashSet<>(object.texts("satisfied")));
    }

    private static UnitState unit(JsonObject object) {
        Score score = new Score(
                number(object, "scaled"), number(object, "raw"), number(object, "min"), number(object, "max"));
        return new UnitState(
                object.flag("completed", false),
                object.flag("passed", false),
                object.flag("failed", false),
                object.flag("waived", false),
                object.flag("satisfied", false),
                score,
                (int) object.whole("launches"),
                (int) object.whole("abandoned", 0),
                Duration.ofMillis(object.whole("ms")));
    }

    private static @Nullable Double number(JsonObject object, String name) {
        return object.has(name) ? object.number(name) : null;
    }
}
