package org.leaplms.xapi.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;

/** The rules for the context (xAPI 1.0.3 Data 2.4.6; contextAgents and contextGroups of xAPI 2.0). */
final class ContextRules {
    private static final Set<String> MEMBERS = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> MEMBERS_2_0 = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions",
            "contextAgents",
            "contextGroups");
    private static final Set<String> RELATIONS = Set.of("parent", "grouping", "category", "other");
    private static final Set<String> REF_MEMBERS = Set.of("objectType", "id");
    private static final Set<String> AGENT_ENTRY = Set.of("objectType", "agent", "relevantTypes");
    private static final Set<String> GROUP_ENTRY = Set.of("objectType", "group", "relevantTypes");

    private final Check check;
    private final ActorRules actors;
    private final ActivityRules activities;
    private final XapiVersion version;

    ContextRules(Check check, ActorRules actors, ActivityRules activities, XapiVersion version) {
        this.check = check;
        this.actors = actors;
        this.activities = activities;
        this.version = version;
    }

    void context(JsonObject statement) {
        JsonObject context = check.object(statement, "context", Requirement.WRONG_TYPE);
        if (context == null) {
            return;
        }
        check.keys(context, version == XapiVersion.V2_0 ? MEMBERS_2_0 : MEMBERS);
        check.uuid(context, "registration", Requirement.NOT_A_UUID);
        actors.actor(context, "instructor");
        team(context);
        contextActivities(context);
        onlyForActivities(statement, context);
        String language = check.string(context, "language", Requirement.LANGUAGE);
        if (language != null && !LanguageTags.valid(language)) {
            check.found(Requirement.LANGUAGE, context.get("language"), language);
        }
        reference(context);
        check.extensions(context);
        if (version == XapiVersion.V2_0) {
            relevant(context.get("contextAgents"), "contextAgents", "contextAgent", "agent", AGENT_ENTRY);
            relevant(context.get("contextGroups"), "contextGroups", "contextGroup", "group", GROUP_ENTRY);
        }
    }

    private void team(JsonObject context) {
        JsonObject team = check.object(context, "team", Requirement.TEAM);
        if (team != null) {
            if ("Group".equals(team.string("objectType"))) {
                actors.group(team);
            } else {
                check.found(Requirement.TEAM, team, "");
            }
        }
    }

    private void reference(JsonObject context) {
        JsonObject ref = check.object(context, "statement", Requirement.STATEMENT_REF);
        if (ref != null) {
            check.keys(ref, REF_MEMBERS);
            check.statementRef(ref);
        }
    }

    private void onlyForActivities(JsonObject statement, JsonObject context) {
        check.string(context, "revision", Requirement.WRONG_TYPE);
        check.string(context, "platform", Requirement.WRONG_TYPE);
        JsonObject object = statement.object("object");
        String type = object == null ? null : object.string("objectType");
        if (type == null || "Activity".equals(type)) {
            return;
        }
        if (context.has("revision")) {
            check.found(Requirement.REVISION, context.get("revision"), "");
        }
        if (context.has("platform")) {
            check.found(Requirement.PLATFORM, context.get("platform"), "");
        }
    }

    private void contextActivities(JsonObject context) {
        JsonObject relations = check.object(context, "contextActivities", Requirement.CONTEXT_ACTIVITIES);
        if (relations == null) {
            return;
        }
        check.keys(relations, RELATIONS);
        for (int i = 0; i < relations.size(); i++) {
            JsonValue value = relations.value(i);
            if (value instanceof JsonArray array) {
                for (JsonValue element : array) {
                    contextActivity(relations.name(i), element);
                }
            } else {
                contextActivity(relations.name(i), value);
            }
        }
    }

    private void contextActivity(String relation, JsonValue value) {
        if (value instanceof JsonObject activity) {
            activities.activity(activity);
        } else {
            check.wrong(Requirement.CONTEXT_ACTIVITIES, value, relation);
        }
    }

    private void relevant(@Nullable JsonValue value, String name, String type, String member, Set<String> members) {
        if (value instanceof JsonArray array) {
            for (JsonValue element : array) {
                if (element instanceof JsonObject entry) {
                    entry(entry, name, type, member, members);
                } else {
                    check.wrong(Requirement.CONTEXT_AGENTS, element, name);
                }
            }
        } else if (value != null) {
            check.wrong(Requirement.CONTEXT_AGENTS, value, name);
        }
    }

    private void entry(JsonObject entry, String name, String type, String member, Set<String> members) {
        check.keys(entry, members);
        JsonObject actor = entry.object(member);
        if (!type.equals(entry.string("objectType")) || actor == null) {
            check.found(Requirement.CONTEXT_AGENTS, entry, name);
            return;
        }
        boolean group = "group".equals(member);
        String said = actor.string("objectType");
        if (group) {
            actors.group(actor);
        } else {
            actors.agent(actor);
        }
        if (!(group ? "Group" : "Agent").equals(said == null && !group ? "Agent" : said)) {
            check.found(Requirement.ACTOR_TYPE, actor, said == null ? "" : said);
        }
        if (entry.has("relevantTypes")) {
            relevantTypes(entry, name);
        }
    }

    private void relevantTypes(JsonObject entry, String name) {
        JsonArray types = entry.array("relevantTypes");
        if (types == null || types.size() == 0) {
            check.found(Requirement.CONTEXT_AGENTS, entry, name);
            return;
        }
        for (JsonValue type : types) {
            if (!(type instanceof JsonString iri) || !Formats.iri(iri.value())) {
                check.found(Requirement.NOT_AN_IRI, type, name);
            }
        }
    }
}
