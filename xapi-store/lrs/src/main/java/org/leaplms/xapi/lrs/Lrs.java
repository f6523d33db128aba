package org.leaplms.xapi.lrs;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonLimits;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.model.StatementReader;

/**
 * The door to a Learning Record Store: statements, documents, activities and agents under the rules of xAPI 1.0.3 and 2.0.
 * Starts no thread, holds no connection, needs no closing; the stores belong to whoever made them. Safe for use by several
 * threads.
 */
public final class Lrs {
    private final Wiring wiring;
    private final Statements statements;
    private final Documents documents;
    private final Activities activities;
    private final Agents agents;

    private Lrs(Wiring wiring) {
        this.wiring = wiring;
        this.statements = new Statements(wiring);
        this.documents = new Documents(wiring);
        this.activities = new Activities(wiring);
        this.agents = new Agents(wiring);
    }

    /** Starts with nothing set: what is not given is the system clock, random ids and stores in memory. */
    public static Builder builder() {
        return new Builder();
    }

    public Statements statements() {
        return statements;
    }

    public Documents documents() {
        return documents;
    }

    public Activities activities() {
        return activities;
    }

    public Agents agents() {
        return agents;
    }

    /** Reads and checks statements within this record store's limits. */
    public StatementReader reader() {
        return wiring.reader();
    }

    /** Up to when everything stored can be seen by that caller. */
    public Instant consistentThrough(Caller caller) {
        return wiring.statements().consistentThrough(caller.tenant());
    }

    /** Writes statements of one answer in a format. */
    public Rendering rendering(Caller caller, StatementFormat format, Languages languages) {
        return new Rendering(format, languages, activities, caller.tenant());
    }

    /** The clock given to the builder. */
    public InstantSource clock() {
        return wiring.clock();
    }

    /** The source of ids given to the builder. */
    public Supplier<UUID> ids() {
        return wiring.ids();
    }

    /** Puts a record store together. */
    public static final class Builder {
        private InstantSource clock = Clock.systemUTC();
        private Supplier<UUID> ids = UUID::randomUUID;
        private AccessPolicy policy = AccessPolicy.OPEN;
        private SignatureTrust trust = SignatureTrust.ANYBODY;
        private JsonLimits limits = JsonLimits.DEFAULT;
        private @Nullable StatementStore statements;
        private @Nullable DocumentStore documents;
        private final List<AppendListener> listeners = new ArrayList<>();

        private Builder() {}

        public Builder statements(StatementStore store) {
            statements = store;
            return this;
        }

        public Builder documents(DocumentStore store) {
            documents = store;
            return this;
        }

        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /** Where ids of statements sent without one come from. */
        public Builder ids(Supplier<UUID> source) {
            ids = source;
            return this;
        }

        /** The host's own rules. */
        public Builder policy(AccessPolicy rules) {
            policy = rules;
            return this;
        }

        /** Whose signatures count; unless told otherwise everybody's. */
        public Builder signatures(SignatureTrust value) {
            trust = value;
            return this;
        }

        /** Bounds for the JSON of statements. */
        public Builder limits(JsonLimits bounds) {
            limits = bounds;
            return this;
        }

        /** Is told of new statements; may be called several times. */
        public Builder listener(AppendListener listener) {
            listeners.add(listener);
            return this;
        }

        public Lrs build() {
            return new Lrs(new Wiring(
                    statements == null ? new MemoryStatementStore(clock) : statements,
                    documents == null ? new MemoryDocumentStore(clock) : documents,
                    clock,
                    ids,
                    new StatementReader(limits),
                    policy,
                    trust,
                    List.copyOf(listeners)));
        }
    }
}
