package org.leaplms.xapi.json;

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

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
