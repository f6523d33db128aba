package org.leaplms.xapi.lrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonText;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Writes stored statements in one format for one answer. Belongs to one thread. */
public final class Rendering {
    private final StatementFormat format;
    private final Languages languages;
    private final Activities activities;
    private final Tenant tenant;
    private final Map<String, JsonValue> definitions = new HashMap<>();

    Rendering(StatementFormat format, Languages languages, Activities activities, Tenant tenant) {
        this.format = format;
        this.languages = languages;
        this.activities = activities;
        this.tenant = tenant;
    }

    /** The statement with {@code stored} and, where the sender gave none, {@code timestamp}. */
    public static String exact(StoredStatement statement) {
        StringBuilder out = new StringBuilder(statement.text().length() + 100);
        try {
            exact(statement, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void exact(StoredStatement statement, Appendable out) throws IOException {
        String text = statement.text();
        String stored = statement.stored().toString();
        out.append(text, 0, text.lastIndexOf('}'));
        if (!JsonText.hasMember(text, "timestamp")) {
            out.append(",\"timestamp\":\"").append(stored).append('"');
        }
        out.append(",\"stored\":\"").append(stored).append("\"}");
    }

    /** Appends the statement in the format asked for; as it was sent, without a copy of it. */
    public void write(StoredStatement statement, Appendable out) throws IOException {
        if (format == StatementFormat.EXACT) {
            exact(statement, out);
            return;
        }
        JsonWriter json = new JsonWriter();
        statement((JsonObject) JsonValue.parse(exact(statement)), json);
        out.append(json.json());
    }

    private void statement(JsonObject statement, JsonWriter out) {
        out.open();
        for (int i = 0; i < statement.size(); i++) {
            JsonValue value = statement.value(i);
            out.name(statement.name(i));
            switch (statement.name(i)) {
                case "actor", "authority" -> actor((JsonObject) value, out);
                case "verb" -> verb((JsonObject) value, out);
                case "object" -> object((JsonObject) value, out);
                case "context" -> context((JsonObject) value, out);
                case "attachments" -> attachments((JsonArray) value, out);
                default -> out.raw(value.text());
            }
        }
        out.close();
    }

    private void object(JsonObject object, JsonWriter out) {
        String type = object.string("objectType");
        switch (type == null ? "Activity" : type) {
            case "Agent", "Group" -> actor(object, out);
            case "SubStatement" -> statement(object, out);
            case "StatementRef" -> out.raw(object.text());
            default -> activity(object, out);
        }
    }

    private void context(JsonObject context, JsonWriter out) {
        out.open();
        for (int i = 0; i < context.size(); i++) {
            JsonValue value = context.value(i);
            out.name(context.name(i));
            switch (context.name(i)) {
                case "instructor", "team" -> actor((JsonObject) value, out);
                case "contextActivities" -> relations((JsonObject) value, out);
                default -> out.raw(value.text());
            }
        }
        out.close();
    }

    private void relations(JsonObject relations, JsonWriter out) {
        out.open();
        for (int i = 0; i < relations.size(); i++) {
            out.name(relations.name(i)).openArray();
            List<JsonValue> list =
                    relations.value(i) instanceof JsonArray array ? array.values() : List.of(relations.value(i));
            list.forEach(activity -> activity((JsonObject) activity, out));
            out.closeArray();
        }
        out.close();
    }

    private void actor(JsonObject actor, JsonWriter out) {
        if (format == StatementFormat.CANONICAL) {
            out.raw(actor.text());
            return;
        }
        boolean identified = false;
        out.open();
        for (int i = 0; i < actor.size(); i++) {
            switch (actor.name(i)) {
                case "objectType" -> out.rawMember("objectType", actor.value(i).text());
                case "mbox", "mbox_sha1sum", "openid", "account" -> {
                    identified = true;
                    out.rawMember(actor.name(i), actor.value(i).text());
                }
                default -> {}
            }
        }
        JsonArray members = actor.array("member");
        if (!identified && members != null) {
            out.name("member").openArray();
            members.forEach(member -> actor((JsonObject) member, out));
            out.closeArray();
        }
        out.close();
    }

    private void verb(JsonObject verb, JsonWriter out) {
        out.open();
        out.rawMember("id", text(verb, "id"));
        JsonObject display = verb.object("display");
        if (display != null && format == StatementFormat.CANONICAL) {
            languages.one(display, out.name("display"));
        }
        out.close();
    }

    private void activity(JsonObject activity, JsonWriter out) {
        out.open();
        if (activity.has("objectType") && format == StatementFormat.CANONICAL) {
            out.rawMember("objectType", text(activity, "objectType"));
        }
        out.rawMember("id", text(activity, "id"));
        if (format == StatementFormat.CANONICAL) {
            JsonValue definition = definition(String.valueOf(activity.string("id")), activity.object("definition"));
            if (definition instanceof JsonObject object) {
                languages.filter(object, out.name("definition"));
            }
        }
        out.close();
    }

    private @Nullable JsonValue definition(String id, @Nullable JsonObject own) {
        JsonValue known = definitions.get(id);
        if (known == null) {
            known = activities.definition(tenant, id).map(JsonValue::parse).orElse(own);
            if (known != null) {
                definitions.put(id, known);
            }
        }
        return known;
    }

    private void attachments(JsonArray attachments, JsonWriter out) {
        if (format == StatementFormat.IDS) {
            out.raw(attachments.text());
            return;
        }
        out.openArray();
        attachments.forEach(attachment -> languages.filter((JsonObject) attachment, out));
        out.closeArray();
    }

    private static String text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        return value == null ? "null" : value.text();
    }
}
