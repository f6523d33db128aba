package org.leaplms.lms.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.lms.RefusedStatement;
import org.leaplms.lms.Statements;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.Submission;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.XapiVersion;

/** The learning records, read from and written to the statement store. */
public final class StatementService implements Statements {
    private final Lrs lrs;
    private final StatementStore store;
    private final Caller engine;
    private final Outbox outbox;

    /** @param engine who vouches for what the engine itself puts on record */
    public StatementService(Lrs lrs, StatementStore store, Caller engine, Outbox outbox) {
        this.lrs = lrs;
        this.store = store;
        this.engine = engine;
        this.outbox = outbox;
    }

    /** Hands owed statements to the record store, as the engine. */
    public static StatementSink sink(Lrs lrs, Caller engine) {
        return owed -> lrs.statements().store(engine, XapiVersion.V1_0_3, Submission.of(read(lrs, owed)));
    }

    private static List<Statement> read(Lrs lrs, List<PendingStatement> owed) {
        return owed.stream().map(one -> lrs.reader().trusted(one.json())).toList();
    }

    @Override
    public StatementPage query(StatementQuery query) {
        outbox.tryDeliver();
        return store.query(engine.tenant(), query);
    }

    @Override
    public List<StoredStatement> ofRegistration(UUID registrationId) {
        outbox.tryDeliver();
        List<StoredStatement> all = new ArrayList<>();
        StatementQuery query = StatementQuery.builder()
                .registration(registrationId)
                .ascending(true)
                .limit(StatementQuery.MAX_LIMIT)
                .build();
        store.scan(engine.tenant(), query, all::add);
        return List.copyOf(all);
    }

    @Override
    public Optional<StoredStatement> find(UUID statementId) {
        outbox.tryDeliver();
        return store.find(engine.tenant(), statementId);
    }

    @Override
    public UUID record(String json) {
        ReadOutcome outcome = lrs.reader().read(json, XapiVersion.V1_0_3);
        if (outcome instanceof ReadOutcome.Rejected rejected) {
            throw new IllegalArgumentException(rejected.findings().toString());
        }
        List<Statement> statements = ((ReadOutcome.Accepted) outcome).statements();
        if (statements.size() != 1) {
            throw new IllegalArgumentException("one statement is needed");
        }
        try {
            return lrs.statements()
                    .store(engine, XapiVersion.V1_0_3, Submission.of(statements))
                    .get(0);
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    @Override
    public int deliverPending() {
        return outbox.deliver();
    }

    @Override
    public List<RefusedStatement> refused() {
        return outbox.refused();
    }

    @Override
    public int retryRefused() {
        return outbox.retryRefused();
    }
}
