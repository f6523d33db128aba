package org.leaplms.xapi.lrs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonBoolean;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonException;
import org.leaplms.xapi.json.JsonNumber;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.model.Finding;

/**
 * Mends one finding in one statement, in the way that invents least: puts right what says plainly what it meant, leaves out what
 * does not. What names the actor, the verb, the object or the statement is never left out. Belongs to one thread.
 */
final class Mending {
    private static final Map<String, String> NAMES = byLowerCase(
            "id actor verb object result context timestamp stored authority version attachments objectType name mbox"
                    + " mbox_sha1sum openid account homePage member display definition description type moreInfo extensions"
                    + " interactionType correctResponsesPattern choices scale source target steps score scaled raw min max"
                    + " success completion response duration registration instructor team contextActivities contextAgents"
                    + " contextGroups revision platform language statement parent grouping category other usageType"
                    + " contentType length sha2 fileUrl");
    private static final Map<String, String> TYPES = byLowerCase("Activity Agent Group StatementRef SubStatement");
    private static final Set<String> PRIMITIVES = Set.of("success", "completion", "scaled", "raw", "min", "max");
    private static final Set<String> BOUNDS = Set.of("min", "max");
    private static final Set<String> INTERACTION =
            Set.of("interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps");
    private static final Set<String> REPLACED = Set.of("authority", "stored", "version");

    private final JsonObject root;
    private final Finding finding;
    private final String name;
    private final @Nullable JsonValue value;
    private final @Nullable JsonObject parent;

    private Mending(JsonObject root, Finding finding) {
        this.root = root;
        this.finding = finding;
        String pointer = finding.pointer();
        int slash = pointer.lastIndexOf('/');
        this.name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        this.value = root.at(pointer);
        this.parent = slash >= 0 && root.at(pointer.substring(0, slash)) instanceof JsonObject object ? object : null;
    }

    private static Map<String, String> byLowerCase(String names) {
        return Arrays.stream(names.split(" "))
                .collect(Collectors.toMap(n -> n.toLowerCase(Locale.ROOT), Function.identity()));
    }

    /** The statement without that finding, or null when nothing can be done about it. */
    static @Nullable String mended(JsonObject root, Finding finding) {
        Mending mending = new Mending(root, finding);
        String first = finding.pointer().isEmpty() ? "" : finding.pointer().split("/", 3)[1];
        if (REPLACED.contains(first)) {
            return mending.without(root, Set.of(first));
        }
        return mending.byRule();
    }

    private @Nullable String byRule() {
        return switch (finding.requirement()) {
            case UNKNOWN_KEY,
                    NULL_VALUE,
                    SUBSTATEMENT_MEMBER,
                    EXTENSION_KEY,
                    DURATION,
                    REVISION,
                    PLATFORM,
                    SCORE_SCALED -> dropped();
            case KEY_CASE -> inRightCase();
            case OBJECT_TYPE, ACTOR_TYPE -> typeInRightCase();
            case MBOX -> mbox();
            case NAME ->
                value instanceof JsonArray array && array.size() == 1
                        ? replaced(array.get(0).text())
                        : dropped();
            case LANGUAGE -> language();
            case LANGUAGE_MAP -> languageMap();
            case TIMESTAMP -> timestamp();
            case SCORE_MAX -> value instanceof JsonObject score ? without(score, BOUNDS) : null;
            case SCORE_RAW -> parent == null ? null : without(parent, BOUNDS);
            case WRONG_TYPE -> retyped();
            case NOT_A_UUID -> text().isBlank() && "registration".equals(name) ? dropped() : null;
            default -> definition();
        };
    }

    private String text() {
        return value instanceof JsonString string ? string.value() : "";
    }

    private @Nullable String dropped() {
        return parent == null ? null : without(parent, Set.of(name));
    }

    private @Nullable String replaced(String json) {
        return value == null ? null : JsonEdit.of(root).replace(value, json).apply();
    }

    private String without(JsonObject object, Set<String> names) {
        JsonWriter out = new JsonWriter().open();
        for (int i = 0; i < object.size(); i++) {
            if (!names.contains(object.name(i))) {
                out.rawMember(object.name(i), object.value(i).text());
            }
        }
        return JsonEdit.of(root).replace(object, out.close().json()).apply();
    }

    private @Nullable String renamed(String to) {
        JsonObject object = parent;
        if (object == null || object.has(to)) {
            return dropped();
        }
        JsonWriter out = new JsonWriter().open();
        for (int i = 0; i < object.size(); i++) {
            String old = object.name(i);
            out.rawMember(old.equals(name) ? to : old, object.value(i).text());
        }
        return JsonEdit.of(root).replace(object, out.close().json()).apply();
    }

    private @Nullable String inRightCase() {
        String right = NAMES.get(name.toLowerCase(Locale.ROOT));
        return right == null ? null : renamed(right);
    }

    private @Nullable String typeInRightCase() {
        String right = TYPES.get(text().toLowerCase(Locale.ROOT));
        return right == null || right.equals(text()) ? null : replaced(JsonString.quote(right));
    }

    private @Nullable String mbox() {
        if (value instanceof JsonArray array && array.size() == 1) {
            return replaced(array.get(0).text());
        }
        String address = text().strip();
        boolean bare = address.indexOf('@') > 0 && address.indexOf(':') < 0;
        return bare ? replaced(JsonString.quote("mailto:" + address)) : null;
    }

    private @Nullable String language() {
        boolean ofContext = finding.pointer().endsWith("/context/language");
        String tag = (ofContext ? text() : name).strip();
        String dashed = tag.replace('_', '-');
        if (ofContext) {
            return dashed.equals(text()) ? dropped() : replaced(JsonString.quote(dashed));
        }
        return renamed(dashed.equals(name) ? "und" : dashed);
    }

    private @Nullable String languageMap() {
        return value instanceof JsonString words ? replaced("{\"und\":" + words.text() + "}") : dropped();
    }

    private @Nullable String timestamp() {
        String joined = text().strip().replace(' ', 'T');
        return joined.equals(text()) ? dropped() : replaced(JsonString.quote(joined));
    }

    private @Nullable String retyped() {
        if (PRIMITIVES.contains(name)) {
            JsonValue meant = meant();
            return meant == null ? dropped() : replaced(meant.text());
        }
        if ("response".equals(name) && (value instanceof JsonNumber || value instanceof JsonBoolean)) {
            return replaced(JsonString.quote(value.text()));
        }
        return "extensions".equals(name) ? dropped() : definition();
    }

    private @Nullable JsonValue meant() {
        try {
            JsonValue parsed = JsonValue.parse(text());
            return parsed instanceof JsonNumber || parsed instanceof JsonBoolean ? parsed : null;
        } catch (JsonException e) {
            return null;
        }
    }

    /** A definition describes and does not name: what is wrong in it can go. */
    private @Nullable String definition() {
        String mark = "/definition";
        int at = finding.pointer().indexOf(mark);
        if (at < 0 || !(root.at(finding.pointer().substring(0, at + mark.length())) instanceof JsonObject definition)) {
            return null;
        }
        String rest = finding.pointer().substring(at + mark.length());
        String member = rest.isEmpty() ? "" : rest.split("/", 3)[1];
        return without(definition, member.isEmpty() || INTERACTION.contains(member) ? INTERACTION : Set.of(member));
    }
}
