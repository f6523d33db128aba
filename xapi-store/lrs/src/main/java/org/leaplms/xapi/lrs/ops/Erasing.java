package org.leaplms.xapi.lrs.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.Intake;
import org.leaplms.xapi.lrs.LenientReader;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.model.ActorReader;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Identifier;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.XapiVersion;

/** Writes a statement anew with a person replaced wherever an agent can stand. */
final class Erasing implements Function<StoredStatement, StatementRecord> {
    private final String key;
    private final String replacement;
    private final Privacy.FreeText freeText;
    private final StatementReader reader;
    private final Intake intake;

    Erasing(String key, Agent replacement, Privacy.FreeText freeText, StatementReader reader, Intake intake) {
        this.key = key;
        this.replacement = replacement.json();
        this.freeText = freeText;
        this.reader = reader;
        this.intake = intake;
    }

    @Override
    public StatementRecord apply(StoredStatement stored) {
        JsonWriter out = new JsonWriter();
        statement(reader.trusted(stored.text()).tree(), out);
        Statement rewritten = reader.trusted(out.json());
        JsonObject authority = Objects.requireNonNull(rewritten.tree().object("authority"));
        return intake.prepare(rewritten, stored.id(), authority, XapiVersion.V1_0_3, stored.stored());
    }

    private void statement(JsonObject statement, JsonWriter out) {
        boolean theirs = isPerson(statement.object("actor"));
        out.open();
        for (int i = 0; i < statement.size(); i++) {
            String name = statement.name(i);
            JsonValue value = statement.value(i);
            switch (name) {
                case "actor", "authority" -> actor((JsonObject) value, out.name(name));
                case "object" -> object((JsonObject) value, out.name(name));
                case "context" -> context((JsonObject) value, out.name(name));
                case "result" -> result((JsonObject) value, theirs, out.name(name));
                case "attachments" -> attachments(value, out);
                default -> out.rawMember(name, value.text());
            }
        }
        out.close();
    }

    private void attachments(JsonValue value, JsonWriter out) {
        if (freeText == Privacy.FreeText.REMOVE) {
            return;
        }
        List<String> kept = new ArrayList<>();
        for (JsonValue attachment : (JsonArray) value) {
            if (!LenientReader.AS_RECEIVED.equals(((JsonObject) attachment).string("usageType"))) {
                kept.add(attachment.text());
            }
        }
        if (!kept.isEmpty()) {
            out.rawMember("attachments", "[" + String.join(",", kept) + "]");
        }
    }

    private void object(JsonObject object, JsonWriter out) {
        String type = object.string("objectType");
        switch (type == null ? "Activity" : type) {
            case "Agent", "Group" -> actor(object, out);
            case "SubStatement" -> statement(object, out);
            default -> out.raw(object.text());
        }
    }

    private void result(JsonObject result, boolean theirs, JsonWriter out) {
        if (!theirs || freeText == Privacy.FreeText.KEEP || !result.has("response")) {
            out.raw(result.text());
            return;
        }
        out.open();
        for (int i = 0; i < result.size(); i++) {
            if (!result.name(i).equals("response")) {
                out.rawMember(result.name(i), result.value(i).text());
            }
        }
        out.close();
    }

    private void context(JsonObject context, JsonWriter out) {
        out.open();
        for (int i = 0; i < context.size(); i++) {
            String name = context.name(i);
            JsonValue value = context.value(i);
            switch (name) {
                case "instructor", "team" -> actor((JsonObject) value, out.name(name));
                case "contextAgents", "contextGroups" -> entries((JsonArray) value, out.name(name));
                default -> out.rawMember(name, value.text());
            }
        }
        out.close();
    }

    private void entries(JsonArray entries, JsonWriter out) {
        out.openArray();
        for (JsonValue value : entries) {
            JsonObject entry = (JsonObject) value;
            out.open();
            for (int i = 0; i < entry.size(); i++) {
                if (entry.value(i) instanceof JsonObject actor) {
                    actor(actor, out.name(entry.name(i)));
                } else {
                    out.rawMember(entry.name(i), entry.value(i).text());
                }
            }
            out.close();
        }
        out.closeArray();
    }

    private void actor(JsonObject actor, JsonWriter out) {
        if (isPerson(actor)) {
            out.raw(replacement(actor));
            return;
        }
        JsonArray members = actor.array("member");
        if (members == null) {
            out.raw(actor.text());
            return;
        }
        out.open();
        for (int i = 0; i < actor.size(); i++) {
            if (!actor.name(i).equals("member")) {
                out.rawMember(actor.name(i), actor.value(i).text());
            }
        }
        out.name("member").openArray();
        members.forEach(member -> actor((JsonObject) member, out));
        out.closeArray().close();
    }

    private String replacement(JsonObject actor) {
        return "Group".equals(actor.string("objectType")) ? replacement.replace("\"Agent\"", "\"Group\"") : replacement;
    }

    private boolean isPerson(@Nullable JsonObject actor) {
        Identifier identifier =
                actor == null ? null : ActorReader.identifier(actor).orElse(null);
        return identifier != null && identifier.key().equals(key);
    }
}
