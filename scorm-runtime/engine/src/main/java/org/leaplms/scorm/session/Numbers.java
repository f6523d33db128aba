package org.leaplms.scorm.session;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.DataModel;
import org.leaplms.scorm.cmi.Reals;
import org.leaplms.scorm.json.JsonNumbers;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.Truth;

/** Numbers and statuses between texts, records and JSON. */
final class Numbers {
    private Numbers() {}

    /** The number an element holds, rounded as a snapshot rounds it, or null. */
    static @Nullable Double of(DataModel data, String element) {
        return of(data.stored(element));
    }

    static @Nullable Double of(@Nullable String text) {
        double number = text == null ? Double.NaN : Reals.parse(text);
        boolean kept = number > -1e15 && number < 1e15;
        return kept ? Double.valueOf(JsonNumbers.round(number)) : null;
    }

    static JsonObject write(Score score) {
        JsonObject out = new JsonObject();
        put(out, "scaled", score.scaled());
        put(out, "raw", score.raw());
        put(out, "min", score.min());
        put(out, "max", score.max());
        return out;
    }

    static Score score(JsonObject in) {
        return new Score(get(in, "scaled"), get(in, "raw"), get(in, "min"), get(in, "max"));
    }

    static void put(JsonObject out, String name, @Nullable Double value) {
        if (value != null) {
            out.set(name, value);
        }
    }

    static @Nullable Double get(JsonObject in, String name) {
        return in.has(name) ? Double.valueOf(in.number(name)) : null;
    }

    static Truth truth(String name) {
        return switch (name) {
            case "TRUE" -> Truth.TRUE;
            case "FALSE" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }

    static boolean same(Score one, Score other) {
        return same(one.scaled(), other.scaled())
                && same(one.raw(), other.raw())
                && same(one.min(), other.min())
                && same(one.max(), other.max());
    }

    static boolean same(@Nullable Double one, @Nullable Double other) {
        return one == null ? other == null : one.equals(other);
    }
}
