package org.leaplms.lms.internal.xapi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.spi.Entitlements;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.DocumentUpdate;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.lrs.spi.Tenant;

/** The documents that tell an AU about its launch and its learner (cmi5 sections 10 and 11). */
public final class LaunchData {
    private final DocumentStore documents;
    private final Tenant tenant;
    private final Iris iris;
    private final Entitlements entitlements;

    public LaunchData(DocumentStore documents, Tenant tenant, Iris iris, Entitlements entitlements) {
        this.documents = documents;
        this.tenant = tenant;
        this.iris = iris;
        this.entitlements = entitlements;
    }

    void write(Case open, Outline.Unit unit, String activityId, UUID session) {
        DocumentKey key = DocumentScope.state(
                        activityId, agent(open), open.registration().id())
                .key(Cmi5.LAUNCH_DATA);
        documents.write(tenant, key, Precondition.NONE, replaceBy(document(open, unit, session)));
    }

    /**
     * The learner's preferences (cmi5 section 11): the language of this launch first, then what was there; sound as it was set,
     * else on.
     */
    void writePreferences(Case open) {
        DocumentKey key = DocumentScope.agentProfile(agent(open)).key(Cmi5.PREFERENCES);
        JsonObject preferences =
                documents.find(tenant, key).map(LaunchData::json).orElseGet(JsonObject::new);
        String before = Json.write(preferences);
        prefer(preferences, open.window().language().toLanguageTag());
        if (!Json.write(preferences).equals(before)) {
            documents.write(tenant, key, Precondition.NONE, replaceBy(preferences));
        }
    }

    private static void prefer(JsonObject preferences, String language) {
        Set<String> languages = new LinkedHashSet<>(List.of(language));
        for (String tag : text(preferences, "languagePreference").split(",")) {
            languages.add(tag.strip());
        }
        languages.remove("");
        preferences
                .set("languagePreference", String.join(",", languages))
                .set("audioPreference", text(preferences, "audioPreference").equals("off") ? "off" : "on");
    }

    private static String text(JsonObject object, String name) {
        return object.members().get(name) instanceof String text ? text : "";
    }

    /** An empty object for what is none; a host may have written anything. */
    private static JsonObject json(Document document) {
        try {
            return Json.readObject(new String(document.content(), StandardCharsets.UTF_8));
        } catch (JsonException noObject) {
            return new JsonObject();
        }
    }

    private AgentKey agent(Case open) {
        return AgentKey.account(iris.base(), open.registration().learner().id());
    }

    private static DocumentUpdate replaceBy(JsonObject document) {
        byte[] bytes = Json.write(document).getBytes(StandardCharsets.UTF_8);
        return DocumentUpdate.replaceBy(new DocumentContent("application/json", bytes));
    }

    private JsonObject document(Case open, Outline.Unit unit, UUID session) {
        JsonObject publisher = new JsonObject().set("objectType", "Activity").set("id", unit.id());
        JsonObject template = new JsonObject()
                .set("contextActivities", new JsonObject().set("grouping", List.of(publisher)))
                .set("extensions", new JsonObject().set(Cmi5.SESSION_ID, session.toString()));
        JsonObject document = new JsonObject()
                .set("contextTemplate", template)
                .set("launchMode", XapiStatements.word(open.window().mode()))
                .set("moveOn", unit.moveOn());
        set(document, "masteryScore", unit.masteryScore());
        set(document, "launchParameters", unit.launchParameters());
        set(document, "returnURL", open.window().returnTo());
        JsonObject keys = new JsonObject();
        set(keys, "courseStructure", unit.entitlementKey());
        entitlements
                .alternate(open.registration(), open.course(), unit.id())
                .ifPresent(key -> keys.set("alternate", key));
        return keys.members().isEmpty() ? document : document.set("entitlementKey", keys);
    }

    private static void set(JsonObject document, String name, @Nullable Object value) {
        if (value != null) {
            document.set(name, value);
        }
    }
}
