package org.leaplms.xapi.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonValue;

/**
 * Where it belongs.
 *
 * @param activities related activities by relation: parent, grouping, category, other
 * @param language an RFC 5646 tag, or null
 * @param statement id of another statement, or null
 * @param agents agents with the types that make them relevant (xAPI 2.0 only)
 * @param groups groups with the types that make them relevant (xAPI 2.0 only)
 * @param extensions values by IRI
 */
public record Context(
        @Nullable UUID registration,
        @Nullable Actor instructor,
        @Nullable Group team,
        Map<String, List<Activity>> activities,
        @Nullable String revision,
        @Nullable String platform,
        @Nullable String language,
        @Nullable UUID statement,
        List<Relevant<Agent>> agents,
        List<Relevant<Group>> groups,
        Map<String, JsonValue> extensions) {
    private static final Context NOTHING =
            new Context(null, null, null, Map.of(), null, null, null, null, List.of(), List.of(), Map.of());

    /** Somebody and the IRIs of the types that say why. */
    public record Relevant<A extends Actor>(A actor, List<String> types) {
        public Relevant {
            types = List.copyOf(types);
        }
    }

    public Context {
        activities = Maps.ordered(activities);
        agents = List.copyOf(agents);
        groups = List.copyOf(groups);
        extensions = Maps.ordered(extensions);
    }

    /** A context that says nothing yet, to be completed by the methods below. */
    public static Context empty() {
        return NOTHING;
    }

    public Context withRegistration(UUID value) {
        return new Context(
                value,
                instructor,
                team,
                activities,
                revision,
                platform,
                language,
                statement,
                agents,
                groups,
                extensions);
    }

    public Context withInstructor(Actor value) {
        return new Context(
                registration,
                value,
                team,
                activities,
                revision,
                platform,
                language,
                statement,
                agents,
                groups,
                extensions);
    }

    public Context withTeam(Group value) {
        return new Context(
                registration,
                instructor,
                value,
                activities,
                revision,
                platform,
                language,
                statement,
                agents,
                groups,
                extensions);
    }

    /** The same with activities in a relation: parent, grouping, category or other. */
    public Context withActivities(String relation, Activity... related) {
        Map<String, List<Activity>> more = new LinkedHashMap<>(activities);
        more.put(relation, List.of(related));
        return new Context(
                registration,
                instructor,
                team,
                more,
                revision,
                platform,
                language,
                statement,
                agents,
                groups,
                extensions);
    }

    public Context withPlatform(String value) {
        return new Context(
                registration,
                instructor,
                team,
                activities,
                revision,
                value,
                language,
                statement,
                agents,
                groups,
                extensions);
    }

    public Context withLanguage(String value) {
        return new Context(
                registration,
                instructor,
                team,
                activities,
                revision,
                platform,
                value,
                statement,
                agents,
                groups,
                extensions);
    }

    /** The same with one more extension, its value given as JSON text. */
    public Context withExtension(String iri, String json) {
        return new Context(
                registration,
                instructor,
                team,
                activities,
                revision,
                platform,
                language,
                statement,
                agents,
                groups,
                Extensions.plus(extensions, iri, json));
    }
}
