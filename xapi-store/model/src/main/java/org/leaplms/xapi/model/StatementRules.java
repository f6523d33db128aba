package org.leaplms.xapi.model;

import java.util.Set;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;

/** The rules for a statement as a whole (xAPI 1.0.3 Data 2.2 to 2.4, 2.0 part 4.2). */
final class StatementRules {
    private static final Set<String> MEMBERS = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> SUB_MEMBERS =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> NOT_IN_SUB = Set.of("id", "stored", "version", "authority");
    private static final Set<String> REF_MEMBERS = Set.of("objectType", "id");

    private final Check check;
    private final XapiVersion version;
    private final ActorRules actors;
    private final ActivityRules activities;
    private final ContextRules contexts;
    private final ResultRules results;
    private final AttachmentRules attachments;

    StatementRules(Findings findings, XapiVersion version) {
        this.check = new Check(findings, version);
        this.version = version;
        this.actors = new ActorRules(check);
        this.activities = new ActivityRules(check);
        this.contexts = new ContextRules(check, actors, activities, version);
        this.results = new ResultRules(check);
        this.attachments = new AttachmentRules(check);
    }

    void check(JsonObject statement) {
        check.keys(statement, MEMBERS);
        check.uuid(statement, "id", Requirement.STATEMENT_ID);
        common(statement, false);
        voiding(statement);
        check.timestamp(statement, "stored");
        authority(statement);
        String said = check.string(statement, "version", Requirement.VERSION);
        if (said != null && !version.admits(said)) {
            check.found(Requirement.VERSION, statement.get("version"), said);
        }
    }

    private void common(JsonObject statement, boolean inside) {
        if (check.required(statement, "actor", Requirement.ACTOR_MISSING)) {
            actors.actor(statement, "actor");
        }
        if (check.required(statement, "verb", Requirement.VERB_MISSING)) {
            verb(statement);
        }
        if (check.required(statement, "object", Requirement.OBJECT_MISSING)) {
            object(statement, inside);
        }
        results.result(statement);
        contexts.context(statement);
        check.timestamp(statement, "timestamp");
        attachments.attachments(statement);
    }

    private void verb(JsonObject statement) {
        JsonObject verb = check.object(statement, "verb", Requirement.WRONG_TYPE);
        if (verb != null) {
            check.keys(verb, Check.VERB_MEMBERS);
            check.requiredIri(verb, "id", Requirement.VERB_ID);
            check.languageMap(verb, "display");
        }
    }

    private void object(JsonObject statement, boolean inside) {
        JsonObject object = check.object(statement, "object", Requirement.WRONG_TYPE);
        if (object == null) {
            return;
        }
        String type =
                object.has("objectType") ? check.string(object, "objectType", Requirement.OBJECT_TYPE) : "Activity";
        if (type == null) {
            return;
        }
        switch (type) {
            case "Activity" -> activities.activity(object);
            case "Agent", "Group" -> actors.actorOfAnyType(object);
            case "StatementRef" -> statementRef(object);
            case "SubStatement" -> subStatement(object, inside);
            default -> check.found(Requirement.OBJECT_TYPE, object.get("objectType"), type);
        }
    }

    private void statementRef(JsonObject object) {
        check.keys(object, REF_MEMBERS);
        check.statementRef(object);
    }

    private void subStatement(JsonObject object, boolean inside) {
        if (inside) {
            check.found(Requirement.SUBSTATEMENT_NESTED, object, "");
            return;
        }
        for (int i = 0; i < object.size(); i++) {
            if (NOT_IN_SUB.contains(object.name(i))) {
                check.found(Requirement.SUBSTATEMENT_MEMBER, object.value(i), object.name(i));
            } else {
                check.key(object, i, SUB_MEMBERS);
            }
        }
        common(object, true);
    }

    private void voiding(JsonObject statement) {
        JsonObject verb = statement.object("verb");
        JsonObject object = statement.object("object");
        if (verb != null
                && object != null
                && Verb.VOIDED.equals(verb.string("id"))
                && !"StatementRef".equals(object.string("objectType"))) {
            check.found(Requirement.VOIDING_OBJECT, object, "");
        }
    }

    private void authority(JsonObject statement) {
        if (!statement.has("authority")) {
            return;
        }
        JsonObject authority = check.object(statement, "authority", Requirement.AUTHORITY);
        if (authority == null) {
            return;
        }
        actors.actor(statement, "authority");
        if ("Group".equals(authority.string("objectType"))) {
            JsonValue members = authority.get("member");
            if (!(members instanceof JsonArray array && array.size() == 2) || ActorRules.identifiers(authority) > 0) {
                check.found(Requirement.AUTHORITY_MEMBERS, authority, "");
            }
        }
    }
}
