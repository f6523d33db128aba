package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.GlobalObjectives.Values;

/** Tracked values as JSON: what is not known is not written. */
final class TrackingJson {
    private TrackingJson() {}

    static void truth(JsonObject out, String name, Truth value) {
        out.setIf(value != Truth.UNKNOWN, name, value == Truth.TRUE);
    }

    static Truth truth(JsonObject in, String name) {
        return in.has(name) ? Truth.of(in.flag(name)) : Truth.UNKNOWN;
    }

    static void number(JsonObject out, String name, @Nullable Double value) {
        if (value != null) {
            out.set(name, value);
        }
    }

    static @Nullable Double number(JsonObject in, String name) {
        return in.has(name) ? Double.valueOf(in.number(name)) : null;
    }

    static JsonObject global(Values value) {
        JsonObject out = new JsonObject();
        truth(out, "satisfied", value.satisfied());
        number(out, "measure", value.measure());
        number(out, "raw", value.raw());
        number(out, "min", value.min());
        number(out, "max", value.max());
        truth(out, "completed", value.completed());
        number(out, "progress", value.progressMeasure());
        return out;
    }

    static Values global(JsonObject in) {
        return new Values(
                truth(in, "satisfied"),
                number(in, "measure"),
                number(in, "raw"),
                number(in, "min"),
                number(in, "max"),
                truth(in, "completed"),
                number(in, "progress"));
    }
}
