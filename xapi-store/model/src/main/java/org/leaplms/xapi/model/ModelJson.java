package org.leaplms.xapi.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.json.JsonWriter;

/** Writes the views as xAPI JSON. */
final class ModelJson {
    private ModelJson() {}

    static String actor(Actor actor) {
        JsonWriter out = new JsonWriter();
        actor(out, actor);
        return out.json();
    }

    static String activity(Activity activity) {
        JsonWriter out = new JsonWriter();
        activity(out, activity);
        return out.json();
    }

    static void actor(JsonWriter out, Actor actor) {
        out.open().member("objectType", actor instanceof Group ? "Group" : "Agent");
        text(out, "name", actor.name());
        Identifier identifier = actor.identifier();
        if (identifier instanceof Identifier.Mbox mbox) {
            out.member("mbox", mbox.iri());
        } else if (identifier instanceof Identifier.MboxSha1Sum sum) {
            out.member("mbox_sha1sum", sum.hex());
        } else if (identifier instanceof Identifier.OpenId openid) {
            out.member("openid", openid.uri());
        } else if (identifier instanceof Identifier.Account account) {
            out.name("account").open().member("homePage", account.homePage()).member("name", account.name());
            out.close();
        }
        if (actor instanceof Group group && !group.members().isEmpty()) {
            out.name("member").openArray();
            group.members().forEach(member -> actor(out, member));
            out.closeArray();
        }
        out.close();
    }

    static void verb(JsonWriter out, Verb verb) {
        out.open().member("id", verb.id());
        strings(out, "display", verb.display());
        out.close();
    }

    static void object(JsonWriter out, StatementObject object) {
        if (object instanceof Activity activity) {
            activity(out, activity);
        } else if (object instanceof Actor actor) {
            actor(out, actor);
        } else if (object instanceof StatementRef ref) {
            reference(out, ref.id().toString());
        } else if (object instanceof SubStatement sub) {
            subStatement(out, sub);
        }
    }

    private static void reference(JsonWriter out, String id) {
        out.open().member("objectType", "StatementRef").member("id", id).close();
    }

    private static void subStatement(JsonWriter out, SubStatement sub) {
        out.open().member("objectType", "SubStatement");
        out.name("actor");
        actor(out, sub.actor());
        out.name("verb");
        verb(out, sub.verb());
        out.name("object");
        object(out, sub.object());
        Result result = sub.result();
        if (result != null) {
            result(out.name("result"), result);
        }
        Context context = sub.context();
        if (context != null) {
            context(out.name("context"), context);
        }
        text(out, "timestamp", sub.timestamp() == null ? null : sub.timestamp().toString());
        out.close();
    }

    static void activity(JsonWriter out, Activity activity) {
        out.open().member("objectType", "Activity").member("id", activity.id());
        ActivityDefinition definition = activity.definition();
        if (definition != null) {
            definition(out.name("definition"), definition);
        }
        out.close();
    }

    private static void definition(JsonWriter out, ActivityDefinition d) {
        out.open();
        strings(out, "name", d.name());
        strings(out, "description", d.description());
        text(out, "type", d.type());
        text(out, "moreInfo", d.moreInfo());
        text(out, "interactionType", d.interactionType());
        list(out, "correctResponsesPattern", d.correctResponsesPattern());
        d.components().forEach((name, components) -> {
            out.name(name).openArray();
            components.forEach(component -> {
                out.open().member("id", component.id());
                strings(out, "description", component.description());
                out.close();
            });
            out.closeArray();
        });
        extensions(out, d.extensions());
        out.close();
    }

    static void result(JsonWriter out, Result r) {
        out.open();
        Score score = r.score();
        if (score != null) {
            out.name("score").open();
            number(out, "scaled", score.scaled());
            number(out, "raw", score.raw());
            number(out, "min", score.min());
            number(out, "max", score.max());
            out.close();
        }
        if (r.success() != null) {
            out.rawMember("success", r.success().toString());
        }
        if (r.completion() != null) {
            out.rawMember("completion", r.completion().toString());
        }
        text(out, "response", r.response());
        text(out, "duration", r.duration());
        extensions(out, r.extensions());
        out.close();
    }

    static void context(JsonWriter out, Context c) {
        out.open();
        text(
                out,
                "registration",
                c.registration() == null ? null : c.registration().toString());
        Actor instructor = c.instructor();
        if (instructor != null) {
            actor(out.name("instructor"), instructor);
        }
        Group team = c.team();
        if (team != null) {
            actor(out.name("team"), team);
        }
        relations(out, c.activities());
        text(out, "revision", c.revision());
        text(out, "platform", c.platform());
        text(out, "language", c.language());
        if (c.statement() != null) {
            reference(out.name("statement"), c.statement().toString());
        }
        relevant(out, "contextAgents", "contextAgent", "agent", c.agents());
        relevant(out, "contextGroups", "contextGroup", "group", c.groups());
        extensions(out, c.extensions());
        out.close();
    }

    private static void relations(JsonWriter out, Map<String, List<Activity>> relations) {
        if (relations.isEmpty()) {
            return;
        }
        out.name("contextActivities").open();
        relations.forEach((relation, activities) -> {
            out.name(relation).openArray();
            activities.forEach(activity -> activity(out, activity));
            out.closeArray();
        });
        out.close();
    }

    private static void relevant(
            JsonWriter out, String name, String type, String member, List<? extends Context.Relevant<?>> entries) {
        if (entries.isEmpty()) {
            return;
        }
        out.name(name).openArray();
        entries.forEach(entry -> {
            out.open().member("objectType", type).name(member);
            actor(out, entry.actor());
            list(out, "relevantTypes", entry.types());
            out.close();
        });
        out.closeArray();
    }

    static void attachment(JsonWriter out, Attachment a) {
        out.open().member("usageType", a.usageType());
        out.strings("display", a.display());
        strings(out, "description", a.description());
        out.member("contentType", a.contentType());
        out.rawMember("length", Long.toString(a.length())).member("sha2", a.sha2());
        text(out, "fileUrl", a.fileUrl());
        out.close();
    }

    private static void text(JsonWriter out, String name, @Nullable String value) {
        if (value != null) {
            out.member(name, value);
        }
    }

    private static void number(JsonWriter out, String name, @Nullable BigDecimal value) {
        if (value != null) {
            out.rawMember(name, value.toString());
        }
    }

    private static void strings(JsonWriter out, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            out.strings(name, values);
        }
    }

    private static void list(JsonWriter out, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.name(name).openArray();
            values.forEach(out::value);
            out.closeArray();
        }
    }

    private static void extensions(JsonWriter out, Map<String, JsonValue> extensions) {
        if (!extensions.isEmpty()) {
            out.name("extensions").open();
            extensions.forEach((iri, value) -> out.rawMember(iri, value.text()));
            out.close();
        }
    }
}
