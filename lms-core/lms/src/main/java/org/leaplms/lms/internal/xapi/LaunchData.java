package org.leaplms.lms.internal.xapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Iris;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.DocumentUpdate;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.lrs.spi.Tenant;

/** The document that tells an AU about its launch (cmi5 section 10). */
public final class LaunchData {
    private final DocumentStore documents;
    private final Tenant tenant;
    private final Iris iris;

    public LaunchData(DocumentStore documents, Tenant tenant, Iris iris) {
        this.documents = documents;
        this.tenant = tenant;
        this.iris = iris;
    }

    void write(Case open, Outline.Unit unit, String activityId, UUID session) {
        AgentKey agent =
                AgentKey.account(iris.base(), open.registration().learner().id());
        DocumentKey key =
                DocumentScope.state(activityId, agent, open.registration().id()).key(Cmi5.LAUNCH_DATA);
        byte[] bytes = Json.write(document(open, unit, session)).getBytes(StandardCharsets.UTF_8);
        DocumentUpdate whole = DocumentUpdate.replaceBy(new DocumentContent("application/json", bytes));
        documents.write(tenant, key, Precondition.NONE, whole);
    }

    private static JsonObject document(Case open, Outline.Unit unit, UUID session) {
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
        @Nullable String key = unit.entitlementKey();
        return key == null ? document : document.set("entitlementKey", new JsonObject().set("courseStructure", key));
    }

    private static void set(JsonObject document, String name, @Nullable Object value) {
        if (value != null) {
            document.set(name, value);
        }
    }
}
