package org.leaplms.xapi.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes inside a JSON text that leave every other character as it was. One edit belongs to one thread; the value edited
 * is not changed.
 */
public final class JsonEdit {
    private record Splice(int start, int end, String text) {}

    private final JsonValue root;
    private final List<Splice> splices = new ArrayList<>();
    private final Map<JsonObject, Integer> added = new LinkedHashMap<>();

    private JsonEdit(JsonValue root) {
        this.root = root;
    }

    public static JsonEdit of(JsonValue root) {
        return new JsonEdit(root);
    }

    /** Puts other JSON text in the place of a value inside the root. Values replaced must not contain each other. */
    public JsonEdit replace(JsonValue value, String json) {
        splices.add(new Splice(value.start(), value.end(), json));
        return this;
    }

    /** Sets a member of an object inside the root, at its place when it is there, otherwise behind the last member. */
    public JsonEdit set(JsonObject object, String name, String json) {
        JsonValue old = object.get(name);
        if (old != null) {
            return replace(old, json);
        }
        int before = added.merge(object, 1, Integer::sum) - 1 + object.size();
        int place = object.end() - 1;
        splices.add(new Splice(place, place, (before > 0 ? "," : "") + JsonString.quote(name) + ":" + json));
        return this;
    }

    /** Takes a member out of an object inside the root, if it is there; at most one member of each object. */
    public JsonEdit remove(JsonObject object, String name) {
        for (int i = 0; i < object.size(); i++) {
            if (object.name(i).equals(name)) {
                int from = i == 0 ? object.start() + 1 : object.value(i - 1).end();
                splices.add(new Splice(
                        from, i == 0 ? behindComma(object) : object.value(i).end(), ""));
            }
        }
        return this;
    }

    private static int behindComma(JsonObject object) {
        int end = object.value(0).end();
        return object.size() == 1 ? end : object.source().indexOf(',', end) + 1;
    }

    /** The text of the root with every change made. */
    public String apply() {
        if (splices.isEmpty()) {
            return root.text();
        }
        splices.sort(Comparator.comparingInt(Splice::start));
        String source = root.source();
        StringBuilder out = new StringBuilder(root.end() - root.start() + 256);
        int at = root.start();
        for (Splice splice : splices) {
            out.append(source, at, splice.start()).append(splice.text());
            at = splice.end();
        }
        return out.append(source, at, root.end()).toString();
    }
}
