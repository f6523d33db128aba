package org.leaplms.scorm.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of one JSON object in their order, with getters that state what they need.
 *
 * <p>Every getter without a default throws {@link JsonException} when the member is missing or of another type; a getter
 * with a default answers it when the member is missing or {@code null}. Not safe for use by several threads while it is
 * being filled.
 */
public final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Sets or replaces one member; {@code value} is one of the types {@link Json} names. */
    public JsonObject set(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Sets the member only when {@code present}, so that defaults need not be written. */
    public JsonObject setIf(boolean present, String name, Object value) {
        return present ? set(name, value) : this;
    }

    /** The members in insertion order, unmodifiable. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** Whether a member of that name is there and not {@code null}. */
    public boolean has(String name) {
        Object value = members.get(name);
        return value != null && value != JsonNull.NULL;
    }

    public String text(String name) {
        if (need(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a string");
    }

    public String text(String name, String absent) {
        return has(name) ? text(name) : absent;
    }

    public double number(String name) {
        if (need(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(name, "a number");
    }

    public double number(String name, double absent) {
        return has(name) ? number(name) : absent;
    }

    public long whole(String name) {
        if (need(name) instanceof Long number) {
            return number;
        }
        throw wrong(name, "a whole number");
    }

    public long whole(String name, long absent) {
        return has(name) ? whole(name) : absent;
    }

    public boolean flag(String name) {
        if (need(name) instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "true or false");
    }

    public boolean flag(String name, boolean absent) {
        return has(name) ? flag(name) : absent;
    }

    public JsonObject object(String name) {
        if (need(name) instanceof JsonObject object) {
            return object;
        }
        throw wrong(name, "an object");
    }

    /** The list of that name, empty when it is missing. */
    public List<Object> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (need(name) instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw wrong(name, "a list");
    }

    /** The list of objects of that name, empty when it is missing. */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof JsonObject object)) {
                throw wrong(name, "a list of objects");
            }
            objects.add(object);
        }
        return objects;
    }

    /** The list of strings of that name, empty when it is missing. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof String text)) {
                throw wrong(name, "a list of strings");
            }
            texts.add(text);
        }
        return texts;
    }

    private Object need(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw JsonException.shape("the member '" + name + "' is missing");
        }
        return value;
    }

    private static JsonException wrong(String name, String needed) {
        return JsonException.shape("the member '" + name + "' must be " + needed);
    }

    @Override
    public String toString() {
        return Json.write(this);
    }
}
