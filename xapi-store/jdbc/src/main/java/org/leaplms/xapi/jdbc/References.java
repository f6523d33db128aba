package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** StatementRefs: what a referring statement is found by, and voiding, whichever of the two comes first. */
final class References {
    private final Sql sql;
    private final int tenant;
    private final Blocks blocks;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean changedOlder;

    References(Sql sql, int tenant, Blocks blocks) {
        this.sql = sql;
        this.tenant = tenant;
        this.blocks = blocks;
    }

    boolean changedOlderOnes() {
        return changedOlder;
    }

    /** The terms of new statements, those of their targets included, in the order given. */
    List<byte[]> resolve(List<NewStatement> added) throws SQLException {
        Map<UUID, NewStatement> byId = new HashMap<>();
        added.forEach(n -> byId.put(n.row().source().id(), n));
        List<byte[]> all = new ArrayList<>(added.size());
        for (NewStatement statement : added) {
            all.add(terms(statement, byId, new HashSet<>()).bytes());
        }
        return all;
    }

    private Terms terms(NewStatement statement, Map<UUID, NewStatement> byId, Set<UUID> path) throws SQLException {
        Terms own = statement.row().own();
        UUID target = statement.row().source().refersTo();
        if (target == null || !path.add(target) || path.size() >= Terms.DEPTHS) {
            return own;
        }
        NewStatement inBatch = byId.get(target);
        if (inBatch != null) {
            return own.referringTo(terms(inBatch, byId, path));
        }
        return StatementRows.byId(sql, tenant, target)
                .map(found -> own.referringTo(Terms.from(found.terms())))
                .orElse(own);
    }

    /** Enters the new statements' references and lets what was waiting for one of them take effect; they are inserted already. */
    void enter(List<NewStatement> added, List<byte[]> terms) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewStatement statement : added) {
            UUID target = statement.row().source().refersTo();
            if (target != null) {
                rows.add(new @Nullable Object[] {
                    tenant, target, statement.seq(), statement.row().source().voiding()
                });
            }
        }
        sql.batch("insert into {reference} (tenant, target, seq, voiding) values (?, ?, ?, ?)", rows);
        for (NewStatement statement : added) {
            UUID target = statement.row().source().refersTo();
            if (target != null && statement.row().source().voiding()) {
                voidStatement(target);
            }
        }
        for (Waiting one : waiting) {
            if (one.voiding()) {
                voidStatement(one.target());
            }
        }
        Set<UUID> arrived = new HashSet<>();
        waiting.forEach(w -> arrived.add(w.target()));
        for (int i = 0; i < added.size(); i++) {
            if (arrived.contains(added.get(i).row().source().id())) {
                propagate(added.get(i).row().source().id(), Terms.from(terms.get(i)), Terms.DEPTHS - 1);
            }
        }
    }

    private record Waiting(UUID target, boolean voiding) {}

    /** Finds out, before anything is inserted, which of the ids older statements refer to already. */
    Sql.Query waitingFor(Set<UUID> ids) throws SQLException {
        return new Sql.Query(
                """
                select r.target, r.voiding from unnest(cast(? as uuid array)) u(x) \
                join {reference} r on r.tenant = ? and r.target = u.x""",
                row -> waiting.add(new Waiting(row.getObject(1, UUID.class), row.getBoolean(2))),
                sql.uuids(ids),
                tenant);
    }

    private void voidStatement(UUID target) throws SQLException {
        Optional<StatementRows.Found> found = StatementRows.byId(sql, tenant, target);
        if (found.isPresent() && !found.get().voided() && !found.get().voiding()) {
            long seq = found.get().seq();
            sql.update("update {statement} set voided = true where tenant = ? and seq = ?", tenant, seq);
            sql.update("insert into {voided} (tenant, seq) values (?, ?)", tenant, seq);
            new Tallies(sql, tenant, blocks).forget(List.of(seq));
        }
    }

    /** Gives everything that refers to a statement the terms that statement has now. */
    void propagate(UUID target, @Nullable Terms terms, int links) throws SQLException {
        if (links == 0) {
            return;
        }
        for (long seq : referrers(target)) {
            StatementRows.Found referrer =
                    StatementRows.bySeq(sql, tenant, List.of(seq)).get(seq);
            if (referrer == null) {
                continue;
            }
            Terms before = Terms.from(referrer.terms());
            Terms after = terms == null ? before.alone() : before.alone().referringTo(terms);
            if (!Objects.equals(before, after)) {
                replaceTerms(seq, before, after);
                propagate(referrer.id(), after, links - 1);
            }
        }
    }

    private List<Long> referrers(UUID target) throws SQLException {
        return sql.list(
                "select seq from {reference} where tenant = ? and target = ? order by seq",
                row -> row.getLong(1),
                tenant,
                target);
    }

    /** Changes what a statement is found by, in its row and, as far as they reach, in the posting lists. */
    void replaceTerms(long seq, Terms before, Terms after) throws SQLException {
        Progress.rewrote(sql, tenant);
        changedOlder = true;
        sql.update("update {statement} set terms = ? where tenant = ? and seq = ?", after.bytes(), tenant, seq);
        if (seq <= Postings.lock(sql, tenant)) {
            new Postings(sql).change(seq, before, after);
        }
    }
}
