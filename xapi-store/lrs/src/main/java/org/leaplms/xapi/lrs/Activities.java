package org.leaplms.xapi.lrs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Activities as all statements together describe them. Safe for use by several threads. */
public final class Activities {
    private final Wiring wiring;

    Activities(Wiring wiring) {
        this.wiring = wiring;
    }

    /** The activity as xAPI JSON, with everything any statement said of it; the id alone when none did. */
    public String activity(Caller caller, String id) {
        Statements.require(
                caller,
                "statements/read",
                Scope.STATEMENTS_READ,
                Scope.STATEMENTS_READ_MINE,
                Scope.ALL_READ,
                Scope.DEFINE);
        JsonWriter out =
                new JsonWriter().open().member("objectType", "Activity").member("id", id);
        definition(caller.tenant(), id).ifPresent(definition -> out.rawMember("definition", definition));
        return out.close().json();
    }

    /** The merged definition as JSON, if any statement gave one: newer words win, language maps are united. */
    Optional<String> definition(Tenant tenant, String id) {
        List<String> definitions = wiring.statements().definitions(tenant, id);
        if (definitions.size() <= 1) {
            return definitions.stream().findFirst();
        }
        Map<String, String> members = new LinkedHashMap<>();
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        for (String json : definitions) {
            if (JsonValue.parse(json) instanceof JsonObject definition) {
                merge(definition, members, maps);
            }
        }
        JsonWriter out = new JsonWriter().open();
        maps.forEach(out::strings);
        members.forEach(out::rawMember);
        return Optional.of(out.close().json());
    }

    private static void merge(
            JsonObject definition, Map<String, String> members, Map<String, Map<String, String>> maps) {
        for (int i = 0; i < definition.size(); i++) {
            String name = definition.name(i);
            if (!(definition.value(i) instanceof JsonObject object)) {
                members.put(name, definition.value(i).text());
            } else if ("extensions".equals(name)) {
                members.put(name, united(members.get(name), object));
            } else {
                strings(object, maps.computeIfAbsent(name, n -> new LinkedHashMap<>()));
            }
        }
    }

    private static void strings(JsonObject object, Map<String, String> into) {
        for (int i = 0; i < object.size(); i++) {
            if (object.value(i) instanceof JsonString string) {
                into.put(object.name(i), string.value());
            }
        }
    }

    private static String united(@Nullable String before, JsonObject extensions) {
        if (before == null || !(JsonValue.parse(before) instanceof JsonObject old)) {
            return extensions.text();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonObject source : List.of(old, extensions)) {
            for (int i = 0; i < source.size(); i++) {
                values.put(source.name(i), source.value(i).text());
            }
        }
        JsonWriter out = new JsonWriter().open();
        values.forEach(out::rawMember);
        return out.close().json();
    }
}
