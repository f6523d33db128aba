package org.leaplms.xapi.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.StatementQuery;

/**
 * One filter of a query as terms, any of which meets it.
 *
 * @param terms one, or the narrow and the wide one
 * @param own whether only the statement's own terms count, not those of what it refers to
 */
record Facet(long[] terms, boolean own) {

    /** The facets of a query, the one that usually finds least first. */
    static List<Facet> of(StatementQuery q, Keys keys) {
        List<Facet> facets = new ArrayList<>();
        if (q.registration() != null) {
            facets.add(new Facet(new long[] {keys.registration(q.registration())}, false));
        }
        AgentKey agent = q.agent();
        String activity = q.activity();
        if (agent != null && activity != null && !q.relatedAgents() && !q.relatedActivities()) {
            facets.add(new Facet(new long[] {keys.agentAndActivity(agent, activity)}, false));
        } else {
            if (agent != null) {
                facets.add(new Facet(agent(agent, q.relatedAgents(), keys), false));
            }
            if (activity != null) {
                facets.add(new Facet(activity(activity, q.relatedActivities(), keys), false));
            }
        }
        if (q.verb() != null) {
            facets.add(new Facet(new long[] {keys.verb(q.verb())}, false));
        }
        if (q.authority() != null) {
            facets.add(new Facet(new long[] {keys.authority(q.authority())}, true));
        }
        return facets;
    }

    private static long[] agent(AgentKey agent, boolean related, Keys keys) {
        long narrow = keys.agent(agent);
        return related ? new long[] {narrow, keys.relatedAgent(agent)} : new long[] {narrow};
    }

    private static long[] activity(String activity, boolean related, Keys keys) {
        long narrow = keys.activity(activity);
        return related ? new long[] {narrow, keys.relatedActivity(activity)} : new long[] {narrow};
    }

    /** Whether a statement with these terms meets all facets: those that reach through references at one and the same depth. */
    static boolean allMet(List<Facet> facets, byte[] terms) {
        int depths = -1;
        for (Facet facet : facets) {
            int found = Terms.depthsOf(terms, facet.terms());
            if (facet.own() && (found & 1) == 0) {
                return false;
            }
            depths &= facet.own() ? -1 : found;
        }
        return depths != 0;
    }
}
