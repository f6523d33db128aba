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
import java.util.concurrent.atomic.AtomicReference;
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
    private final References references;
    private final Map<UUID, Row> fresh = new LinkedHashMap<>();
    private final Map<Pending, AppendOutcome> outcomes = new LinkedHashMap<>();
    private final Map<UUID, String> known = new HashMap<>();

    AppendTransaction(Sql sql, int tenant, Keys keys, Facts facts, Blocks blocks) {
        this.sql = sql;
        this.tenant = tenant;
        this.keys = keys;
        this.facts = facts;
        this.references = new References(sql, tenant, blocks);
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
        AtomicReference<@Nullable Progress> read = new AtomicReference<>();
        Set<UUID> ids = ids(group);
        sql.each(
                Locks.append(sql, tenant, keys),
                Progress.query(tenant, read),
                fingerprints(ids),
                references.waitingFor(ids));
        Progress counter = Progress.of(read);
        facts.at(counter.rewritten());
        long stored = Math.max(earliest, counter.lastStored() + 1);
        for (Pending batch : group) {
            outcomes.put(batch, judge(batch, fresh.isEmpty() ? counter.lastStored() : stored, stored));
        }
        List<byte[]> terms = List.of();
        Collection<Fact> learnt = List.of();
        if (!fresh.isEmpty()) {
            List<NewStatement> added = number(counter.last());
            terms = references.resolve(added);
            insert(added, terms, stored);
            learnt = facts.keep(
                    sql, added.stream().flatMap(n -> n.row().facts().stream()).toList(), counter.last() + 1);
            references.enter(added, terms);
            new AttachmentTable(sql, tenant).use(added);
        }
        for (Pending batch : group) {
            if (outcomes.get(batch) instanceof AppendOutcome.Appended) {
                new AttachmentTable(sql, tenant).keep(batch.attachments());
            }
        }
        return new Done(outcomes, counter.last(), terms, learnt, references.changedOlderOnes());
    }

    private static Set<UUID> ids(List<Pending> group) {
        Set<UUID> ids = new LinkedHashSet<>();
        group.forEach(b -> b.rows().forEach(r -> ids.add(r.source().id())));
        return ids;
    }

    private Sql.Query fingerprints(Set<UUID> ids) throws SQLException {
        return new Sql.Query(
                """
                select s.id, s.fingerprint from unnest(cast(? as uuid array)) u(x) \
                join {statement} s on s.tenant = ? and s.id = u.x""", row -> known.put(row.getObject(1, UUID.class), row.getString(2)) == null, sql.uuids(ids), tenant);
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
