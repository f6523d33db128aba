package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.ErasureOutcome;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StoreStatistics;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** One tenant's statements and what this process remembers about them. */
final class TenantStore {
    private static final StatementQuery EVERYTHING =
            StatementQuery.builder().includeVoided(true).build();

    private final Db db;
    private final int id;
    private final Keys keys;
    private final InstantSource clock;
    private final IndexPlan plan;
    private final Facts facts;
    private final InFlight inFlight;
    private final Uploads uploads;
    private final Tail tail = new Tail();
    private final Indexer indexer;
    private final Combiner combiner = new Combiner(this::commit);

    TenantStore(Db db, int id, Keys keys, InstantSource clock, IndexPlan plan) {
        this(db, id, keys, clock, plan, new Facts(), new InFlight());
    }

    private TenantStore(Db db, int id, Keys keys, InstantSource clock, IndexPlan plan, Facts facts, InFlight inFlight) {
        this.db = db;
        this.id = id;
        this.keys = keys;
        this.clock = clock;
        this.plan = plan;
        this.indexer = new Indexer(db, id, plan, tail);
        this.facts = facts;
        this.inFlight = inFlight;
        this.uploads = new Uploads(db, id, clock);
    }

    /** The same tenant seen from a host's transaction; it remembers nothing that may be rolled back. */
    TenantStore within(Db hosts) {
        return new TenantStore(hosts, id, keys, clock, plan, facts, inFlight);
    }

    AppendOutcome append(StatementBatch batch) {
        List<Row> rows = batch.statements().stream().map(s -> Row.of(s, keys)).toList();
        if (batch.attachments().isEmpty()) {
            return append(new Pending(rows, List.of()));
        }
        List<Attachment> prepared = uploads.prepared(batch.attachments());
        try {
            return append(new Pending(rows, prepared));
        } finally {
            if (!db.inHostsTransaction()) {
                uploads.settle(prepared);
            }
        }
    }

    private AppendOutcome append(Pending pending) {
        if (db.inHostsTransaction()) {
            return appendForHost(pending);
        }
        AppendOutcome outcome = combiner.append(pending);
        index(true);
        return outcome;
    }

    private AppendTransaction.Done commit(List<Pending> group) {
        inFlight.begin();
        try {
            AppendTransaction.Done done =
                    db.write(sql -> new AppendTransaction(sql, id, keys, facts, plan.blocks()).run(group, now()));
            facts.remember(done.learnt());
            if (done.referencesChanged()) {
                tail.reset();
            } else {
                tail.offer(done.before(), done.terms());
            }
            return done;
        } finally {
            inFlight.end();
        }
    }

    private long now() {
        return inFlight.earliest(Micros.of(clock.instant()));
    }

    private AppendOutcome appendForHost(Pending batch) {
        inFlight.begin();
        try {
            return db.write(sql -> {
                AppendTransaction.Done done =
                        new AppendTransaction(sql, id, keys, facts, plan.blocks()).run(List.of(batch), now());
                inFlight.leftToHost(done.before() + done.terms().size(), Micros.of(clock.instant()));
                tail.reset();
                return Objects.requireNonNull(done.outcomes().get(batch));
            });
        } finally {
            inFlight.end();
        }
    }

    private void index(boolean patient) {
        if (tail.backlog() < 0) {
            db.read(this::look);
        }
        indexer.advance(patient);
    }

    private record Look(Tail.Snapshot snapshot, Instant consistentThrough) {}

    /** First asks whether anybody appends, then looks: so what is seen holds all that was stored before the question. */
    private Look look(Sql sql) throws SQLException {
        long before = Micros.of(clock.instant()) - 1;
        AtomicBoolean quiet = new AtomicBoolean(!inFlight.any(Long.MAX_VALUE, before));
        AtomicReference<@Nullable Progress> read = new AtomicReference<>();
        Sql.Query progress = Progress.query(id, read);
        if (db.inHostsTransaction()) {
            quiet.set(false);
            sql.each(progress);
        } else if (sql.dialect() == Dialect.POSTGRESQL) {
            sql.each(Locks.free(keys, quiet), progress);
        } else {
            sql.each(progress);
            quiet.set(quiet.get() && !inFlight.any(Progress.of(read).last(), before));
        }
        Progress seen = Progress.of(read);
        Tail.Snapshot snapshot = tail.refresh(sql, id, seen);
        long through = quiet.get() ? inFlight.promise(Math.max(before, seen.lastStored())) : seen.lastStored();
        return new Look(snapshot, Micros.toInstant(through));
    }

    Optional<StoredStatement> find(UUID statement) {
        return db.read(sql -> StatementRows.byId(sql, id, statement)).map(StatementRows.Found::statement);
    }

    List<String> definitions(String activity) {
        return db.read(sql -> Facts.about(sql, keys.definitionsOf(activity)));
    }

    List<String> names(AgentKey agent) {
        return db.read(sql -> Facts.about(sql, keys.namesOf(agent)));
    }

    Optional<Attachment> attachment(String sha2) {
        return db.read(sql -> new AttachmentTable(sql, id).find(sha2, db));
    }

    StoreStatistics statistics() {
        return db.read(sql -> {
            Sql.Row<Long> number = row -> row.getLong(1);
            Counts counts = new Counts(sql, id, keys, plan.blocks(), look(sql).snapshot());
            long statements = counts.count(EVERYTHING);
            long voided = sql.first("select count(*) from {voided} where tenant = ?", number, id)
                    .orElse(0L);
            Long lastStored = sql.first(
                            "select stored from {statement} where tenant = ? order by tenant desc, seq desc "
                                    + "fetch first 1 rows only",
                            number,
                            id)
                    .orElse(null);
            return sql.first(
                            "select count(*), coalesce(sum(length), 0) from {attachment} where tenant = ?",
                            row -> new StoreStatistics(
                                    statements,
                                    voided,
                                    row.getLong(1),
                                    row.getLong(2),
                                    lastStored == null ? null : Micros.toInstant(lastStored)),
                            id)
                    .orElseThrow();
        });
    }

    StatementPage query(StatementQuery query) {
        StatementPage page = db.read(sql -> {
            Look look = look(sql);
            return new PageQuery(sql, id, keys, query, look.snapshot()).read(look.consistentThrough());
        });
        if (!db.inHostsTransaction()) {
            index(false);
        }
        return page;
    }

    Instant consistentThrough() {
        return db.read(sql -> look(sql).consistentThrough());
    }

    long count(StatementQuery query) {
        return counted(counts -> counts.count(query));
    }

    List<GroupCount> countBy(StatementQuery query, Grouping by) {
        return counted(counts -> counts.countBy(query, by));
    }

    @FunctionalInterface
    private interface Counting<T> {
        T with(Counts counts) throws SQLException;
    }

    private <T> T counted(Counting<T> question) {
        List<Blocks.Node> missing = new ArrayList<>();
        T answer = db.read(sql -> {
            Counts counts = new Counts(sql, id, keys, plan.blocks(), look(sql).snapshot());
            T counted = question.with(counts);
            missing.addAll(counts.missing());
            return counted;
        });
        indexer.mend(missing);
        return answer;
    }

    ErasureOutcome erase(Erasure erasure) {
        return new Erasing(db, this, keys, facts).erase(erasure);
    }

    ErasureOutcome purge(StatementQuery query, boolean dryRun) {
        return new Erasing(db, this, keys, facts).purge(query, dryRun);
    }

    int id() {
        return id;
    }

    Blocks blocks() {
        return plan.blocks();
    }

    /** What a query on this connection looks at. */
    Tail.Snapshot snapshot(Sql sql) throws SQLException {
        return look(sql).snapshot();
    }

    /** To be told after each transaction that changed statements. */
    void changed() {
        tail.reset();
    }

    /** To be told when all is changed: counts them anew. */
    void changedAll(long[] seqs) {
        indexer.mendAll(Arrays.stream(seqs).boxed().toList());
    }
}
