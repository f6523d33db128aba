package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.StatementRecord;

/**
 * Puts a group of batches into the tables, in one transaction. The tenant's counter is locked first and until the commit, so that
 * sequence numbers and {@code stored} follow the order of commits and no two appends can wait for each other.
 */
final class AppendTransaction {
    private final Sql sql;
    private final int tenant;
    private final Keys keys;
    private final Facts facts;
    private final Map<UUID, Row> fresh = new LinkedHashMap<>();
    private final Map<Pending, AppendOutcome> outcomes = new LinkedHashMap<>();
    private Map<UUID, String> known = Map.of();

    AppendTransaction(Sql sql, int tenant, Keys keys, Facts facts) {
        this.sql = sql;
        this.tenant = tenant;
        this.keys = keys;
        this.facts = facts;
    }

    /**
     * What the transaction did.
     *
     * @param outcomes per batch
     * @param before the last sequence number before it
     * @param terms the terms of the new statements, in order
     * @param learnt facts now known to be kept
     * @param referencesChanged whether terms of older statements changed
     */
    record Done(
            Map<Pending, AppendOutcome> outcomes,
            long before,
            List<byte[]> terms,
            Collection<Fact> learnt,
            boolean referencesChanged) {}

    Done run(List<Pending> group, long earliest) throws SQLException {
        lock(sql, tenant, keys);
        Counter counter = sql.first(
                        "select last_seq, last_stored from {tenant} where id = ?",
                        row -> new Counter(row.getLong(1), row.getLong(2)),
                        tenant)
                .orElseThrow();
        known = fingerprints(group);
        long stored = Math.max(earliest, counter.lastStored() + 1);
        for (Pending batch : group) {
            outcomes.put(batch, judge(batch, fresh.isEmpty() ? counter.lastStored() : stored, stored));
        }
        List<byte[]> terms = List.of();
        Collection<Fact> learnt = List.of();
        References references = new References(sql, tenant);
        if (!fresh.isEmpty()) {
            List<NewStatement> added = number(counter.lastSeq());
            terms = references.resolve(added);
            insert(added, terms, stored);
            learnt = facts.keep(
                    sql, added.stream().flatMap(n -> n.row().facts().stream()).toList(), counter.lastSeq() + 1);
            sql.update(
                    "update {tenant} set last_seq = ?, last_stored = ? where id = ?",
                    counter.lastSeq() + added.size(),
                    stored,
                    tenant);
            references.enter(added, terms);
            new AttachmentTable(sql, tenant).use(added);
        }
        for (Pending batch : group) {
            if (outcomes.get(batch) instanceof AppendOutcome.Appended) {
                new AttachmentTable(sql, tenant).keep(batch.attachments());
            }
        }
        return new Done(outcomes, counter.lastSeq(), terms, learnt, references.changedOlderOnes());
    }

    private record Counter(long lastSeq, long lastStored) {}

    /** Nobody else appends to the tenant until this transaction ends. */
    static void lock(Sql sql, int tenant, Keys keys) throws SQLException {
        if (sql.dialect() == Dialect.POSTGRESQL) {
            sql.list("select 1 from (select pg_advisory_xact_lock(?)) l", row -> 1, keys.lock());
        } else {
            sql.list("select id from {tenant} where id = ? for update", row -> 1, tenant);
        }
    }

    private Map<UUID, String> fingerprints(List<Pending> group) throws SQLException {
        Set<UUID> ids = new LinkedHashSet<>();
        group.forEach(b -> b.rows().forEach(r -> ids.add(r.source().id())));
        Map<UUID, String> found = new HashMap<>();
        sql.list("""
                select s.id, s.fingerprint from unnest(cast(? as uuid array)) u(x) \
                join {statement} s on s.tenant = ? and s.id = u.x""", row -> found.put(row.getObject(1, UUID.class), row.getString(2)) == null, sql.uuids(ids), tenant);
        return found;
    }

    private AppendOutcome judge(Pending batch, long storedIfNothingNew, long stored) throws SQLException {
        Map<UUID, Row> added = new LinkedHashMap<>();
        Set<UUID> unchanged = new LinkedHashSet<>();
        for (Row row : batch.rows()) {
            UUID id = row.source().id();
            Row earlier = added.getOrDefault(id, fresh.get(id));
            String fingerprint = earlier != null ? earlier.source().fingerprint() : known.get(id);
            if (fingerprint == null) {
                added.put(id, row);
            } else if (!fingerprint.equals(row.source().fingerprint())) {
                return new AppendOutcome.Conflict(
                        id, existing(id, earlier), row.source().text());
            } else if (!added.containsKey(id)) {
                unchanged.add(id);
            }
        }
        fresh.putAll(added);
        return new AppendOutcome.Appended(
                Micros.toInstant(added.isEmpty() ? storedIfNothingNew : stored),
                List.copyOf(added.keySet()),
                List.copyOf(unchanged));
    }

    private String existing(UUID id, @Nullable Row earlier) throws SQLException {
        return earlier != null
                ? earlier.source().text()
                : StatementRows.byId(sql, tenant, id).orElseThrow().text();
    }

    private List<NewStatement> number(long last) {
        List<NewStatement> numbered = new ArrayList<>(fresh.size());
        long seq = last;
        for (Row row : fresh.values()) {
            numbered.add(new NewStatement(++seq, row));
        }
        return numbered;
    }

    private void insert(List<NewStatement> added, List<byte[]> terms, long stored) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>(added.size());
        for (int i = 0; i < added.size(); i++) {
            rows.add(columns(added.get(i), terms.get(i), stored));
        }
        sql.batch("""
                insert into {statement} (tenant, seq, id, stored, happened, verb, actor, activity, authority, registration, \
                target, voiding, voided, fingerprint, terms, body, overflow) \
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private @Nullable Object[] columns(NewStatement added, byte[] terms, long stored) {
        Row row = added.row();
        StatementRecord s = row.source();
        return new @Nullable Object[] {
            tenant,
            added.seq(),
            s.id(),
            stored,
            Micros.floor(row.happened()),
            row.verb(),
            row.actor() == null ? Sql.Null.BIGINT : row.actor(),
            row.activity() == null ? Sql.Null.BIGINT : row.activity(),
            row.authority() == null ? Sql.Null.BIGINT : row.authority(),
            s.facets().registration() == null ? Sql.Null.OTHER : s.facets().registration(),
            s.refersTo() == null ? Sql.Null.OTHER : s.refersTo(),
            s.voiding(),
            false,
            s.fingerprint(),
            terms,
            StatementRows.head(row.body()),
            StatementRows.tail(row.body()) == null ? Sql.Null.BYTES : StatementRows.tail(row.body())
        };
    }
}
