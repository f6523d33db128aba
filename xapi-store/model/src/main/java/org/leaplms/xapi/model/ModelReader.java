package org.leaplms.xapi.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonBoolean;
import org.leaplms.xapi.json.JsonNumber;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;

/** Makes the views from members that keep the rules. */
final class ModelReader {
    private static final String[] COMPONENTS = {"choices", "scale", "source", "target", "steps"};

    private ModelReader() {}

    static @Nullable Identifier identifier(JsonObject actor) {
        String mbox = actor.string("mbox");
        if (mbox != null) {
            return new Identifier.Mbox(mbox);
        }
        JsonObject account = actor.object("account");
        if (account != null) {
            return new Identifier.Account(text(account, "homePage"), text(account, "name"));
        }
        String hash = actor.string("mbox_sha1sum");
        if (hash != null) {
            return new Identifier.MboxSha1Sum(hash);
        }
        String openid = actor.string("openid");
        return openid == null ? null : new Identifier.OpenId(openid);
    }

    static Actor actor(JsonObject actor) {
        return "Group".equals(actor.string("objectType")) ? group(actor) : agent(actor);
    }

    static Agent agent(JsonObject agent) {
        return new Agent(agent.string("name"), Objects.requireNonNull(identifier(agent)));
    }

    static Group group(JsonObject group) {
        return new Group(
                group.string("name"), identifier(group), list(group.array("member"), m -> agent((JsonObject) m)));
    }

    static Verb verb(JsonObject verb) {
        return new Verb(text(verb, "id"), strings(verb.object("display")));
    }

    static StatementObject object(JsonObject object) {
        String type = object.string("objectType");
        return switch (type == null ? "Activity" : type) {
            case "Agent", "Group" -> actor(object);
            case "StatementRef" -> new StatementRef(UUID.fromString(text(object, "id")));
            case "SubStatement" -> subStatement(object);
            default -> activity(object);
        };
    }

    private static SubStatement subStatement(JsonObject sub) {
        String time = sub.string("timestamp");
        Instant timestamp = time == null ? null : Timestamps.parse(time);
        return new SubStatement(
                actor(object(sub, "actor")),
                verb(object(sub, "verb")),
                object(object(sub, "object")),
                result(sub.object("result")),
                context(sub.object("context")),
                timestamp);
    }

    static Activity activity(JsonObject activity) {
        JsonObject definition = activity.object("definition");
        return new Activity(text(activity, "id"), definition == null ? null : definition(definition));
    }

    private static ActivityDefinition definition(JsonObject d) {
        Map<String, List<ActivityDefinition.InteractionComponent>> components = new LinkedHashMap<>();
        for (String name : COMPONENTS) {
            JsonArray array = d.array(name);
            if (array != null) {
                components.put(name, list(array, c -> component((JsonObject) c)));
            }
        }
        return new ActivityDefinition(
                strings(d.object("name")),
                strings(d.object("description")),
                d.string("type"),
                d.string("moreInfo"),
                d.string("interactionType"),
                list(d.array("correctResponsesPattern"), v -> ((JsonString) v).value()),
                components,
                extensions(d));
    }

    private static ActivityDefinition.InteractionComponent component(JsonObject component) {
        return new ActivityDefinition.InteractionComponent(
                text(component, "id"), strings(component.object("description")));
    }

    static @Nullable Result result(@Nullable JsonObject r) {
        if (r == null) {
            return null;
        }
        JsonObject s = r.object("score");
        Score score =
                s == null ? null : new Score(number(s, "scaled"), number(s, "raw"), number(s, "min"), number(s, "max"));
        return new Result(
                score,
                truth(r, "success"),
                truth(r, "completion"),
                r.string("response"),
                r.string("duration"),
                extensions(r));
    }

    static @Nullable Context context(@Nullable JsonObject c) {
        if (c == null) {
            return null;
        }
        JsonObject instructor = c.object("instructor");
        JsonObject team = c.object("team");
        JsonObject ref = c.object("statement");
        String registration = c.string("registration");
        return new Context(
                registration == null ? null : UUID.fromString(registration),
                instructor == null ? null : actor(instructor),
                team == null ? null : group(team),
                relations(c.object("contextActivities")),
                c.string("revision"),
                c.string("platform"),
                c.string("language"),
                ref == null ? null : UUID.fromString(text(ref, "id")),
                list(c.array("contextAgents"), e -> relevant((JsonObject) e, agent(object((JsonObject) e, "agent")))),
                list(c.array("contextGroups"), e -> relevant((JsonObject) e, group(object((JsonObject) e, "group")))),
                extensions(c));
    }

    private static <A extends Actor> Context.Relevant<A> relevant(JsonObject entry, A actor) {
        return new Context.Relevant<>(actor, list(entry.array("relevantTypes"), t -> ((JsonString) t).value()));
    }

    private static Map<String, List<Activity>> relations(@Nullable JsonObject relations) {
        Map<String, List<Activity>> map = new LinkedHashMap<>();
        for (int i = 0; relations != null && i < relations.size(); i++) {
            JsonValue value = relations.value(i);
            map.put(
                    relations.name(i),
                    value instanceof JsonArray array
                            ? list(array, a -> activity((JsonObject) a))
                            : List.of(activity((JsonObject) value)));
        }
        return map;
    }

    static List<Attachment> attachments(JsonArray attachments) {
        return list(attachments, a -> attachment((JsonObject) a));
    }

    private static Attachment attachment(JsonObject a) {
        return new Attachment(
                text(a, "usageType"),
                strings(a.object("display")),
                strings(a.object("description")),
                text(a, "contentType"),
                Objects.requireNonNull(number(a, "length")).longValue(),
                text(a, "sha2"),
                a.string("fileUrl"));
    }

    private static <T> List<T> list(@Nullable JsonArray array, Function<JsonValue, T> reader) {
        List<T> list = new ArrayList<>();
        if (array != null) {
            array.forEach(value -> list.add(reader.apply(value)));
        }
        return list;
    }

    private static Map<String, String> strings(@Nullable JsonObject map) {
        Map<String, String> strings = new LinkedHashMap<>();
        for (int i = 0; map != null && i < map.size(); i++) {
            strings.put(map.name(i), ((JsonString) map.value(i)).value());
        }
        return strings;
    }

    private static Map<String, JsonValue> extensions(JsonObject parent) {
        JsonObject extensions = parent.object("extensions");
        Map<String, JsonValue> map = new LinkedHashMap<>();
        for (int i = 0; extensions != null && i < extensions.size(); i++) {
            map.put(extensions.name(i), extensions.value(i));
        }
        return map;
    }

    private static @Nullable BigDecimal number(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonNumber number ? number.value() : null;
    }

    private static @Nullable Boolean truth(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonBoolean truth ? (Boolean) truth.value() : null;
    }

    private static String text(JsonObject parent, String name) {
        return Objects.requireNonNull(parent.string(name));
    }

    private static JsonObject object(JsonObject parent, String name) {
        return Objects.requireNonNull(parent.object(name));
    }
}
