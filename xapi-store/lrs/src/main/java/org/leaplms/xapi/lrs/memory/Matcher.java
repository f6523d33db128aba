package org.leaplms.xapi.lrs.memory;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.Facets;
import org.leaplms.xapi.lrs.spi.StatementQuery;

/** Decides whether a statement belongs to a query's result; voiding is not its business. */
final class Matcher implements Predicate<Entry> {
    /** How many StatementRefs are followed. */
    private static final int DEPTH = 7;

    private final StatementQuery query;
    private final Map<UUID, Entry> byId;
    private final int depth;

    Matcher(StatementQuery query, Map<UUID, Entry> byId, boolean followReferences) {
        this.query = query;
        this.byId = byId;
        this.depth = followReferences ? DEPTH : 0;
    }

    @Override
    public boolean test(Entry entry) {
        return ownMatch(entry) && (!query.filtersByFacet() || chainMatches(entry));
    }

    private boolean ownMatch(Entry entry) {
        Facets facets = entry.statement().facets();
        return (query.since() == null || entry.stored().isAfter(query.since()))
                && (query.until() == null || !entry.stored().isAfter(query.until()))
                && (query.authority() == null || query.authority().equals(facets.authority()));
    }

    private boolean chainMatches(Entry start) {
        @Nullable Entry entry = start;
        for (int links = 0; entry != null && links <= depth; links++) {
            if (facetsMatch(entry.statement().facets())) {
                return true;
            }
            UUID target = entry.statement().refersTo();
            entry = target == null ? null : byId.get(target);
        }
        return false;
    }

    private boolean facetsMatch(Facets f) {
        return agentMatches(f)
                && (query.verb() == null || query.verb().equals(f.verb()))
                && activityMatches(f)
                && (query.registration() == null || query.registration().equals(f.registration()));
    }

    private boolean agentMatches(Facets f) {
        return query.agent() == null
                || (query.relatedAgents() ? f.relatedAgents() : f.agents()).contains(query.agent());
    }

    private boolean activityMatches(Facets f) {
        if (query.activity() == null) {
            return true;
        }
        return query.relatedActivities()
                ? f.relatedActivities().contains(query.activity())
                : query.activity().equals(f.activity());
    }
}
