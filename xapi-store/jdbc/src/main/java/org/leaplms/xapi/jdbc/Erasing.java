package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.ErasureOutcome;
import org.leaplms.xapi.lrs.spi.StatementQuery;

/** Erasures and purges of a tenant: finds what they are about, then has an {@link Eraser} do it in steps. */
final class Erasing {
    private final Db db;
    private final TenantStore store;
    private final int tenant;
    private final Keys keys;
    private final Facts facts;

    Erasing(Db db, TenantStore store, Keys keys, Facts facts) {
        this.db = db;
        this.store = store;
        this.tenant = store.id();
        this.keys = keys;
        this.facts = facts;
    }

    ErasureOutcome erase(Erasure erasure) {
        Facet agent = new Facet(new long[] {keys.agent(erasure.agent()), keys.relatedAgent(erasure.agent())}, true);
        long[] found = db.read(sql -> {
            Tail.Snapshot snapshot = store.snapshot(sql);
            return Matches.of(sql, snapshot, List.of(agent), new SeqRange(1, snapshot.last()));
        });
        if (erasure.dryRun()) {
            return new ErasureOutcome(found.length, 0, true);
        }
        ErasureOutcome outcome = inSteps(found, (eraser, seqs) -> eraser.rewrite(seqs, erasure));
        db.write(sql -> {
            sql.each(Locks.append(sql, tenant, keys));
            Progress.rewrote(sql, tenant);
            sql.update("delete from {fact} where subject = ?", keys.namesOf(erasure.agent()));
            return sql.update("delete from {fact} where subject = ?", keys.agent(erasure.agent()));
        });
        return outcome;
    }

    ErasureOutcome purge(StatementQuery query, boolean dryRun) {
        List<Facet> facets = Facet.of(query, keys);
        long[] found = db.read(sql -> {
            Tail.Snapshot snapshot = store.snapshot(sql);
            SeqRange range = SeqRange.of(sql, tenant, query, snapshot.last());
            return facets.isEmpty() ? all(sql, range) : Matches.ofThemselves(sql, snapshot, facets, range);
        });
        return dryRun ? new ErasureOutcome(found.length, 0, true) : inSteps(found, Eraser::delete);
    }

    private long[] all(Sql sql, SeqRange range) throws SQLException {
        return sql
                .list(
                        "select seq from {statement} where tenant = ? and seq >= ? and seq <= ? order by tenant, seq",
                        row -> row.getLong(1),
                        tenant,
                        range.low(),
                        range.high())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    @FunctionalInterface
    private interface Step {
        Eraser.Step on(Eraser eraser, List<Long> seqs) throws SQLException;
    }

    private ErasureOutcome inSteps(long[] seqs, Step step) {
        long statements = 0;
        long attachments = 0;
        for (int from = 0; from < seqs.length; from += Eraser.AT_ONCE) {
            long[] some = Arrays.copyOfRange(seqs, from, Math.min(seqs.length, from + Eraser.AT_ONCE));
            List<Long> list = new ArrayList<>(Arrays.stream(some).boxed().toList());
            Eraser.Step done = db.write(sql -> step.on(new Eraser(sql, tenant, keys, facts, store.blocks()), list));
            store.changed();
            statements += done.statements();
            attachments += done.attachments();
        }
        store.changedAll(seqs);
        return new ErasureOutcome(statements, attachments, false);
    }
}
