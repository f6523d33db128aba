package org.leaplms.xapi.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonNumber;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;

/**
 * One text for all statements that say the same (xAPI 1.0.3 Data 2.3.1): members in order, numbers by value, single context
 * activities as arrays, members of groups in any order, identifiers without case, times as instants; without what a record
 * store sets, words for display, definitions, and digits of a duration behind the hundredth of a second.
 */
final class Meaning {
    private static final Set<String> SET_BY_STORE = Set.of("id", "stored", "authority", "version", "attachments");
    private static final Set<String> RELATIONS = Set.of("parent", "grouping", "category", "other");

    private final StringBuilder out = new StringBuilder(512);

    private Meaning() {}

    static String of(JsonObject statement) {
        Meaning meaning = new Meaning();
        meaning.statement(statement, SET_BY_STORE);
        return meaning.out.toString();
    }

    static String fingerprint(JsonObject statement) {
        try {
            byte[] text = of(statement).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void statement(JsonObject statement, Set<String> without) {
        for (String name : sorted(statement)) {
            if (without.contains(name)) {
                continue;
            }
            JsonValue value = get(statement, name);
            out.append(name).append('=');
            switch (name) {
                case "actor" -> actor((JsonObject) value);
                case "verb" -> out.append(((JsonObject) value).string("id"));
                case "object" -> object((JsonObject) value);
                case "context" -> context((JsonObject) value);
                case "result" -> result((JsonObject) value);
                case "timestamp" -> time((JsonString) value);
                default -> any(value);
            }
            out.append('\n');
        }
    }

    private void object(JsonObject object) {
        String type = object.string("objectType");
        if (type == null || "Activity".equals(type)) {
            out.append(object.string("id"));
        } else if ("SubStatement".equals(type)) {
            out.append('{');
            statement(object, Set.of());
            out.append('}');
        } else if ("StatementRef".equals(type)) {
            out.append("ref:").append(lower(object.string("id")));
        } else {
            actor(object);
        }
    }

    private void actor(JsonObject actor) {
        Identifier identifier = ModelReader.identifier(actor);
        out.append("Group".equals(actor.string("objectType")) ? "group " : "agent ");
        if (identifier != null) {
            out.append(identifier.key());
            return;
        }
        List<String> members = new ArrayList<>();
        JsonArray array = actor.array("member");
        if (array != null) {
            for (JsonValue member : array) {
                Identifier id = ModelReader.identifier((JsonObject) member);
                members.add(id == null ? "" : id.key());
            }
        }
        Collections.sort(members);
        members.forEach(member -> out.append(member).append(' '));
    }

    private void context(JsonObject context) {
        for (String name : sorted(context)) {
            JsonValue value = get(context, name);
            out.append(name).append(':');
            switch (name) {
                case "registration" -> out.append(lower(((JsonString) value).value()));
                case "instructor", "team" -> actor((JsonObject) value);
                case "contextActivities" -> relations((JsonObject) value);
                case "statement" -> out.append(lower(((JsonObject) value).string("id")));
                default -> any(value);
            }
            out.append('\n');
        }
    }

    private void relations(JsonObject relations) {
        for (String name : sorted(relations)) {
            if (!RELATIONS.contains(name)) {
                continue;
            }
            out.append(name).append('[');
            JsonValue value = get(relations, name);
            if (value instanceof JsonArray array) {
                array.forEach(element ->
                        out.append(((JsonObject) element).string("id")).append(' '));
            } else {
                out.append(((JsonObject) value).string("id")).append(' ');
            }
            out.append(']');
        }
    }

    private void result(JsonObject result) {
        for (String name : sorted(result)) {
            JsonValue value = get(result, name);
            out.append(name).append(':');
            if ("duration".equals(name)) {
                out.append(hundredths(((JsonString) value).value()));
            } else {
                any(value);
            }
            out.append('\n');
        }
    }

    /** The duration with its seconds cut, not rounded, to hundredths. */
    static String hundredths(String duration) {
        int point = Math.max(duration.indexOf('.'), duration.indexOf(','));
        if (point < 0 || !duration.endsWith("S")) {
            return duration;
        }
        int end = Math.min(point + 3, duration.length() - 1);
        int last = end;
        while (last > point + 1 && duration.charAt(last - 1) == '0') {
            last--;
        }
        return last == point + 1
                ? duration.substring(0, point) + "S"
                : duration.substring(0, point) + "." + duration.substring(point + 1, last) + "S";
    }

    private void time(JsonString value) {
        Instant instant = Timestamps.parse(value.value());
        out.append(instant == null ? value.value() : instant.toString());
    }

    private void any(JsonValue value) {
        if (value instanceof JsonObject object) {
            out.append('{');
            for (String name : sorted(object)) {
                JsonString.quote(name, out);
                out.append(':');
                any(get(object, name));
                out.append(',');
            }
            out.append('}');
        } else if (value instanceof JsonArray array) {
            out.append('[');
            for (JsonValue element : array) {
                any(element);
                out.append(',');
            }
            out.append(']');
        } else if (value instanceof JsonNumber number) {
            BigDecimal exact = number.value();
            out.append(exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros());
        } else if (value instanceof JsonString string) {
            JsonString.quote(string.value(), out);
        } else {
            out.append(value.text());
        }
    }

    private static String[] sorted(JsonObject object) {
        String[] names = new String[object.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = object.name(i);
        }
        Arrays.sort(names);
        return names;
    }

    private static JsonValue get(JsonObject object, String name) {
        return Objects.requireNonNull(object.get(name));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
