package org.leaplms.xapi.lrs.spi;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a statement that a query can filter or group by, extracted before a store sees it.
 *
 * @param actor the actor's key; null for an anonymous group
 * @param agents what the {@code agent} filter matches: actor and object, and the members of groups there
 * @param relatedAgents what {@code related_agents} matches: {@code agents} and every other agent or group of the statement,
 *     authority and SubStatement included; always a superset of {@code agents}
 * @param verb the verb's IRI
 * @param activity the object's IRI when the object is an Activity, else null: what the {@code activity} filter matches
 * @param relatedActivities what {@code related_activities} matches; always contains {@code activity} when there is one
 * @param registration the context's registration, or null
 * @param authority the key of the authority (of its account-bearing member when it is a group), or null
 */
public record Facets(
        @Nullable AgentKey actor,
        Set<AgentKey> agents,
        Set<AgentKey> relatedAgents,
        String verb,
        @Nullable String activity,
        Set<String> relatedActivities,
        @Nullable UUID registration,
        @Nullable AgentKey authority) {

    public Facets {
        agents = Set.copyOf(agents);
        relatedAgents = union(relatedAgents, agents);
        relatedActivities =
                activity == null ? Set.copyOf(relatedActivities) : union(relatedActivities, Set.of(activity));
    }

    private static <T> Set<T> union(Set<T> wide, Set<T> narrow) {
        if (wide.containsAll(narrow)) {
            return Set.copyOf(wide);
        }
        Set<T> all = new HashSet<>(wide);
        all.addAll(narrow);
        return Set.copyOf(all);
    }
}
