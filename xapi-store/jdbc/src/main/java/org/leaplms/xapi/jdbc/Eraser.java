package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.StatementRecord;

/** Rewrites or deletes statements, some at a time, each step a transaction that holds the tenant's appends. */
final class Eraser {
    static final int AT_ONCE = 500;
    private final Sql sql;
    private final int tenant;
    private final Keys keys;
    private final Facts facts;
    private final Blocks blocks;

    Eraser(Sql sql, int tenant, Keys keys, Facts facts, Blocks blocks) {
        this.sql = sql;
        this.tenant = tenant;
        this.keys = keys;
        this.facts = facts;
        this.blocks = blocks;
    }

    /** What a step did: statements changed, attachment contents dropped with their last use. */
    record Step(long statements, long attachments) {}

    Step rewrite(List<Long> seqs, Erasure erasure) throws SQLException {
        sql.each(Locks.append(sql, tenant, keys));
        facts.at(Progress.read(sql, tenant).rewritten());
        new Tallies(sql, tenant, blocks).forget(seqs);
        long done = 0;
        Set<String> released = new HashSet<>();
        for (StatementRows.Found found : ordered(seqs)) {
            StatementRecord after = erasure.rewriting().apply(found.statement());
            if (!after.id().equals(found.id()) || !Objects.equals(after.refersTo(), found.target())) {
                throw new IllegalArgumentException("A rewritten statement keeps its id and its target");
            }
            rewrite(found, Row.of(after, keys), released);
            done++;
        }
        return new Step(done, new AttachmentTable(sql, tenant).forget(released));
    }

    private List<StatementRows.Found> ordered(List<Long> seqs) throws SQLException {
        Map<Long, StatementRows.Found> found = StatementRows.bySeq(sql, tenant, seqs);
        return seqs.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private void rewrite(StatementRows.Found found, Row row, Set<String> released) throws SQLException {
        byte[] overflow = StatementRows.tail(row.body());
        sql.update(
                """
                update {statement} set happened = ?, verb = ?, actor = ?, activity = ?, authority = ?, registration = ?, \
                fingerprint = ?, body = ?, overflow = ? where tenant = ? and seq = ?""",
                Micros.floor(row.happened()),
                row.verb(),
                row.actor() == null ? Sql.Null.BIGINT : row.actor(),
                row.activity() == null ? Sql.Null.BIGINT : row.activity(),
                row.authority() == null ? Sql.Null.BIGINT : row.authority(),
                row.source().facets().registration() == null
                        ? Sql.Null.OTHER
                        : row.source().facets().registration(),
                row.source().fingerprint(),
                StatementRows.head(row.body()),
                overflow == null ? Sql.Null.BYTES : overflow,
                tenant,
                found.seq());
        Terms before = termsNow(found.seq());
        Terms after = before.replacingOwn(row.own());
        if (!after.equals(before)) {
            References references = new References(sql, tenant, blocks);
            references.replaceTerms(found.seq(), before, after);
            references.propagate(found.id(), after, Terms.DEPTHS - 1);
        }
        facts.keep(sql, row.facts(), found.seq());
        AttachmentTable attachments = new AttachmentTable(sql, tenant);
        released.addAll(attachments.release(found.seq()));
        attachments.use(List.of(new NewStatement(found.seq(), row)));
    }

    /** A statement rewritten before in the same step may have changed what this one is found by. */
    private Terms termsNow(long seq) throws SQLException {
        return sql.first(
                        "select terms from {statement} where tenant = ? and seq = ?",
                        row -> Terms.from(row.getBytes(1)),
                        tenant,
                        seq)
                .orElseThrow();
    }

    Step delete(List<Long> seqs) throws SQLException {
        sql.each(Locks.append(sql, tenant, keys));
        long through = Postings.lock(sql, tenant);
        new Tallies(sql, tenant, blocks).forget(seqs);
        rememberLast();
        Progress.rewrote(sql, tenant);
        Set<String> released = new HashSet<>();
        SortedMap<Long, List<Long>> listed = new TreeMap<>();
        List<UUID> gone = new ArrayList<>();
        for (StatementRows.Found found : ordered(seqs)) {
            if (found.seq() <= through) {
                Postings.collect(found.seq(), Terms.from(found.terms()), listed);
            }
            released.addAll(new AttachmentTable(sql, tenant).release(found.seq()));
            deleteRow(found);
            gone.add(found.id());
        }
        for (var list : listed.entrySet()) {
            new Postings(sql).remove(list.getKey(), list.getValue());
        }
        References references = new References(sql, tenant, blocks);
        for (UUID id : gone) {
            references.propagate(id, null, Terms.DEPTHS - 1);
        }
        return new Step(gone.size(), new AttachmentTable(sql, tenant).forget(released));
    }

    /** The last statement may be among those that go; its number must not be given again. */
    private void rememberLast() throws SQLException {
        Progress progress = Progress.read(sql, tenant);
        sql.update(
                "update {tenant} set last_seq = ?, last_stored = ? where id = ?",
                progress.last(),
                progress.lastStored(),
                tenant);
    }

    private void deleteRow(StatementRows.Found found) throws SQLException {
        sql.update("delete from {statement} where tenant = ? and seq = ?", tenant, found.seq());
        if (found.voided()) {
            sql.update("delete from {voided} where tenant = ? and seq = ?", tenant, found.seq());
        }
        if (found.target() != null) {
            sql.update(
                    "delete from {reference} where tenant = ? and target = ? and seq = ?",
                    tenant,
                    found.target(),
                    found.seq());
        }
    }
}
