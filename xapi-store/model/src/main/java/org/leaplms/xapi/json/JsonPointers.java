package org.leaplms.xapi.json;

import org.jspecify.annotations.Nullable;

/** Finds the way to a value only once somebody asks, so that reading pays nothing for it. */
final class JsonPointers {
    private JsonPointers() {}

    static boolean find(JsonValue from, JsonValue wanted, StringBuilder path) {
        if (from == wanted) {
            return true;
        }
        if (from instanceof JsonObject object) {
            return findInObject(object, wanted, path);
        }
        return from instanceof JsonArray array && findInArray(array, wanted, path);
    }

    private static boolean findInObject(JsonObject object, JsonValue wanted, StringBuilder path) {
        int length = path.length();
        for (int i = 0; i < object.size(); i++) {
            path.append('/').append(escape(object.name(i)));
            if (find(object.value(i), wanted, path)) {
                return true;
            }
            path.setLength(length);
        }
        return false;
    }

    private static boolean findInArray(JsonArray array, JsonValue wanted, StringBuilder path) {
        int length = path.length();
        for (int i = 0; i < array.size(); i++) {
            path.append('/').append(i);
            if (find(array.get(i), wanted, path)) {
                return true;
            }
            path.setLength(length);
        }
        return false;
    }

    static @Nullable JsonValue follow(JsonValue from, String pointer) {
        JsonValue value = from;
        int at = 0;
        while (at < pointer.length() && value != null) {
            int slash = pointer.indexOf('/', at + 1);
            int end = slash < 0 ? pointer.length() : slash;
            String token = pointer.substring(at + 1, end).replace("~1", "/").replace("~0", "~");
            value = step(value, token);
            at = end;
        }
        return value;
    }

    private static @Nullable JsonValue step(JsonValue value, String token) {
        if (value instanceof JsonObject object) {
            return object.get(token);
        }
        boolean index = !token.isEmpty() && token.length() < 9 && token.chars().allMatch(c -> c >= '0' && c <= '9');
        if (value instanceof JsonArray array && index && Integer.parseInt(token) < array.size()) {
            return array.get(Integer.parseInt(token));
        }
        return null;
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
