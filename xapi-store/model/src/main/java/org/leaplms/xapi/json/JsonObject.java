package org.leaplms.xapi.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON object: members in the order they were written, names unique. */
public final class JsonObject extends JsonValue {
    private static final int INDEX_FROM = 16;

    private final String[] names;
    private final JsonValue[] values;
    private final @Nullable Map<String, JsonValue> index;

    JsonObject(String source, int start, int end, String[] names, JsonValue[] values) {
        super(source, start, end);
        this.names = names;
        this.values = values;
        this.index = names.length < INDEX_FROM ? null : index(names, values);
    }

    private static Map<String, JsonValue> index(String[] names, JsonValue[] values) {
        Map<String, JsonValue> index = new HashMap<>(names.length * 2);
        for (int i = 0; i < names.length; i++) {
            index.put(names[i], values[i]);
        }
        return index;
    }

    /** Number of members. */
    public int size() {
        return names.length;
    }

    public String name(int position) {
        return names[position];
    }

    public JsonValue value(int position) {
        return values[position];
    }

    /** The member names in the order of the source. */
    public List<String> names() {
        return List.copyOf(Arrays.asList(names));
    }

    /** The member of that name, or null. */
    public @Nullable JsonValue get(String name) {
        if (index != null) {
            return index.get(name);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    public boolean has(String name) {
        return get(name) != null;
    }

    /** The member of that name when it is an object, or null. */
    public @Nullable JsonObject object(String name) {
        return get(name) instanceof JsonObject object ? object : null;
    }

    /** The member of that name when it is an array, or null. */
    public @Nullable JsonArray array(String name) {
        return get(name) instanceof JsonArray array ? array : null;
    }

    /** The member of that name when it is a string, or null. */
    public @Nullable String string(String name) {
        return get(name) instanceof JsonString string ? string.value() : null;
    }

    @Override
    public boolean sameAs(JsonValue other) {
        if (!(other instanceof JsonObject object) || object.size() != size()) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            JsonValue there = object.get(names[i]);
            if (there == null || !Objects.requireNonNull(values[i]).sameAs(there)) {
                return false;
            }
        }
        return true;
    }
}
