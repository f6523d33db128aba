package org.leaplms.scorm.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/** Small steps that both codecs of this package take. */
final class Tokens {
    private Tokens() {}

    static void setText(JsonObject out, String name, @Nullable String value) {
        if (value != null) {
            out.set(name, value);
        }
    }

    static @Nullable String text(JsonObject in, String name) {
        return in.has(name) ? in.text(name) : null;
    }

    static <T> List<Object> each(Collection<T> values, Function<T, Object> write) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> list.add(write.apply(value)));
        return list;
    }

    static <E extends Enum<E>> E named(E[] values, String name) {
        return tokened(values, Enum::name, name);
    }

    static <E> E tokened(E[] values, Function<E, String> token, String text) {
        for (E value : values) {
            if (token.apply(value).equals(text)) {
                return value;
            }
        }
        throw JsonException.shape("'" + text + "' is not in the vocabulary");
    }
}
