package org.leaplms.xapi.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Facets;
import org.leaplms.xapi.lrs.spi.StatementRecord;

/**
 * A statement made ready for its row before any connection is taken: text packed, terms hashed.
 *
 * @param source what the store was given
 * @param body the packed text
 * @param own the terms of the statement itself
 * @param verb key of its verb
 * @param actor key of its actor
 * @param activity key of its activity
 * @param authority key of its authority
 * @param facts what it teaches
 */
record Row(
        StatementRecord source,
        byte[] body,
        Terms own,
        long verb,
        @Nullable Long actor,
        @Nullable Long activity,
        @Nullable Long authority,
        List<Fact> facts) {

    static Row of(StatementRecord source, Keys keys) {
        Facets f = source.facets();
        Long actor = f.actor() == null ? null : keys.agent(f.actor());
        Long activity = f.activity() == null ? null : keys.activity(f.activity());
        Long authority = f.authority() == null ? null : keys.authority(f.authority());
        Terms own = Terms.own(terms(f, keys, authority));
        byte[] body = TextCodec.encode(source.text());
        return new Row(source, body, own, keys.verb(f.verb()), actor, activity, authority, facts(source, keys));
    }

    private static Set<Long> terms(Facets f, Keys keys, @Nullable Long authority) {
        Set<Long> terms = new HashSet<>();
        terms.add(keys.verb(f.verb()));
        for (AgentKey agent : f.relatedAgents()) {
            terms.add(f.agents().contains(agent) ? keys.agent(agent) : keys.relatedAgent(agent));
        }
        for (String activity : f.relatedActivities()) {
            terms.add(activity.equals(f.activity()) ? keys.activity(activity) : keys.relatedActivity(activity));
        }
        String object = f.activity();
        if (object != null) {
            f.agents().forEach(agent -> terms.add(keys.agentAndActivity(agent, object)));
        }
        if (f.registration() != null) {
            terms.add(keys.registration(f.registration()));
        }
        if (authority != null) {
            terms.add(authority);
        }
        return terms;
    }

    private static List<Fact> facts(StatementRecord source, Keys keys) {
        Facets f = source.facets();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(keys.verb(f.verb()), Fact.OF_TERM, f.verb()));
        if (f.actor() != null) {
            facts.add(new Fact(keys.agent(f.actor()), Fact.OF_TERM, f.actor().value()));
        }
        if (f.activity() != null) {
            facts.add(new Fact(keys.activity(f.activity()), Fact.OF_TERM, f.activity()));
        }
        source.definitions()
                .forEach(d -> facts.add(new Fact(keys.definitionsOf(d.activity()), keys.text(d.json()), d.json())));
        source.names().forEach(n -> facts.add(new Fact(keys.namesOf(n.agent()), keys.text(n.name()), n.name())));
        return facts;
    }

    Instant happened() {
        return source.timestamp();
    }
}
