package org.leaplms.xapi.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;

/**
 * Everything in a statement that a query can ask for, taken out without building the views. Keys of actors are those of
 * {@link Identifier#key()}. Belongs to one thread while it is built, immutable to its readers.
 */
public final class StatementTerms {
    private final JsonObject statement;
    private final Set<String> agents = new LinkedHashSet<>(4);
    private final Set<String> relatedAgents = new LinkedHashSet<>(8);
    private final Set<String> relatedActivities = new LinkedHashSet<>(8);
    private final Map<String, String> names = new LinkedHashMap<>(4);
    private final Map<String, String> definitions = new LinkedHashMap<>(4);

    private final @Nullable JsonObject authority;

    private StatementTerms(JsonObject statement, @Nullable JsonObject authority) {
        this.statement = statement;
        this.authority = authority;
        collect(statement, true);
        if (authority != null) {
            actor(authority, false);
        }
    }

    /** The terms of a statement that keeps the rules. */
    public static StatementTerms of(Statement statement) {
        return new StatementTerms(statement.tree(), statement.tree().object("authority"));
    }

    /** The terms the statement has once that authority stands in it, given as xAPI JSON. */
    public static StatementTerms vouchedFor(Statement statement, JsonObject authority) {
        return new StatementTerms(statement.tree(), authority);
    }

    private void collect(JsonObject from, boolean top) {
        JsonObject actor = from.object("actor");
        if (actor != null) {
            actor(actor, top);
        }
        JsonObject object = from.object("object");
        if (object != null) {
            switch (objectType(object)) {
                case "Activity" -> activity(object);
                case "Agent", "Group" -> actor(object, top);
                case "SubStatement" -> collect(object, false);
                default -> {}
            }
        }
        JsonObject context = from.object("context");
        if (context != null) {
            context(context);
        }
    }

    private void context(JsonObject context) {
        for (String member : new String[] {"instructor", "team"}) {
            JsonObject actor = context.object(member);
            if (actor != null) {
                actor(actor, false);
            }
        }
        JsonObject relations = context.object("contextActivities");
        for (int i = 0; relations != null && i < relations.size(); i++) {
            if (relations.value(i) instanceof JsonArray array) {
                array.forEach(element -> activity((JsonObject) element));
            } else {
                activity((JsonObject) relations.value(i));
            }
        }
        entries(context.array("contextAgents"), "agent");
        entries(context.array("contextGroups"), "group");
    }

    private void entries(@Nullable JsonArray entries, String member) {
        if (entries != null) {
            for (JsonValue entry : entries) {
                actor(Objects.requireNonNull(((JsonObject) entry).object(member)), false);
            }
        }
    }

    private void activity(JsonObject activity) {
        String id = Objects.requireNonNull(activity.string("id"));
        relatedActivities.add(id);
        JsonObject definition = activity.object("definition");
        if (definition != null && definition.size() > 0) {
            definitions.putIfAbsent(id, definition.text());
        }
    }

    private void actor(JsonObject actor, boolean direct) {
        String key = key(actor);
        if (key != null) {
            relatedAgents.add(key);
            if (direct) {
                agents.add(key);
            }
            String name = actor.string("name");
            if (name != null && !name.isEmpty()) {
                names.putIfAbsent(key, name);
            }
        }
        JsonArray members = actor.array("member");
        if (members != null) {
            members.forEach(member -> actor((JsonObject) member, direct));
        }
    }

    private static String objectType(JsonObject object) {
        String type = object.string("objectType");
        return type == null ? "Activity" : type;
    }

    private static @Nullable String key(JsonObject actor) {
        Identifier identifier = ModelReader.identifier(actor);
        return identifier == null ? null : identifier.key();
    }

    /** The key of the actor, null for an anonymous group. */
    public @Nullable String actor() {
        return key(Objects.requireNonNull(statement.object("actor")));
    }

    /** What the agent filter matches: actor and object, and the members of groups there. */
    public Set<String> agents() {
        return agents;
    }

    /** Every agent and group anywhere in the statement. */
    public Set<String> relatedAgents() {
        return relatedAgents;
    }

    public String verb() {
        return Objects.requireNonNull(
                Objects.requireNonNull(statement.object("verb")).string("id"));
    }

    /** The object's IRI when it is an activity. */
    public @Nullable String activity() {
        JsonObject object = Objects.requireNonNull(statement.object("object"));
        return "Activity".equals(objectType(object)) ? object.string("id") : null;
    }

    /** Every activity anywhere in the statement. */
    public Set<String> relatedActivities() {
        return relatedActivities;
    }

    public @Nullable UUID registration() {
        JsonObject context = statement.object("context");
        String text = context == null ? null : context.string("registration");
        return text == null ? null : UUID.fromString(text);
    }

    /** The key of the authority; of the first member with an account when it is a group. */
    public @Nullable String authority() {
        if (authority == null) {
            return null;
        }
        JsonArray members = authority.array("member");
        if (members != null) {
            for (JsonValue member : members) {
                if (((JsonObject) member).has("account")) {
                    return key((JsonObject) member);
                }
            }
        }
        return key(authority);
    }

    /** The statement that the object refers to. */
    public @Nullable UUID refersTo() {
        JsonObject object = Objects.requireNonNull(statement.object("object"));
        String id = "StatementRef".equals(objectType(object)) ? object.string("id") : null;
        return id == null ? null : UUID.fromString(id);
    }

    /** The statement that this one voids. */
    public @Nullable UUID voids() {
        return Verb.VOIDED.equals(verb()) ? refersTo() : null;
    }

    /** The first name given to each actor key. */
    public Map<String, String> names() {
        return names;
    }

    /** The first definition given to each activity, as JSON text. */
    public Map<String, String> definitions() {
        return definitions;
    }

    /**
     * A digest that is equal for statements that say the same in the sense of {@link Statement#sameMeaning}, 64 hexadecimal
     * digits.
     */
    public String fingerprint() {
        return Meaning.fingerprint(statement);
    }
}
