package org.leaplms.scorm.sequencing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.JsonObject;

/**
 * Global objectives of one learner, by identifier, in the order they were first written. Immutable; a host keeps it per
 * learner so that courses with {@code objectivesGlobalToSystem} share it.
 */
public final class GlobalObjectives {
    private static final GlobalObjectives NONE = new GlobalObjectives(Map.of());

    private final Map<String, Values> values;

    private GlobalObjectives(Map<String, Values> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static GlobalObjectives none() {
        return NONE;
    }

    public static GlobalObjectives of(Map<String, Values> values) {
        return new GlobalObjectives(values);
    }

    public Map<String, Values> values() {
        return values;
    }

    /** What is known of one global objective; a status is {@link Truth#UNKNOWN}, a number null where nothing is. */
    public record Values(
            Truth satisfied,
            @Nullable Double measure,
            @Nullable Double raw,
            @Nullable Double min,
            @Nullable Double max,
            Truth completed,
            @Nullable Double progressMeasure) {
        public static final Values UNKNOWN = new Values(Truth.UNKNOWN, null, null, null, null, Truth.UNKNOWN, null);
    }

    /** As JSON; {@link #read} is the way back. */
    public JsonObject write() {
        JsonObject out = new JsonObject();
        values.forEach((id, value) -> out.set(id, TrackingJson.global(value)));
        return out;
    }

    public static GlobalObjectives read(JsonObject in) {
        Map<String, Values> values = new LinkedHashMap<>();
        in.members().keySet().forEach(id -> values.put(id, TrackingJson.global(in.object(id))));
        return new GlobalObjectives(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GlobalObjectives that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}
