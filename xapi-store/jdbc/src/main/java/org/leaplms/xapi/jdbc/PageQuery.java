package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** Reads one page: candidates by the facet that finds least, checked by the terms in their rows. */
final class PageQuery {
    private static final int FIRST_CHECKED = 32;
    private static final int MOST_CHECKED = 512;
    private final Sql sql;
    private final int tenant;
    private final StatementQuery query;
    private final List<Facet> facets;
    private final Tail.Snapshot snapshot;
    private final List<StatementRows.Found> page = new ArrayList<>();
    private long low = 1;
    private long high;

    PageQuery(Sql sql, int tenant, Keys keys, StatementQuery query, Tail.Snapshot snapshot) {
        this.sql = sql;
        this.tenant = tenant;
        this.query = query;
        this.facets = Facet.of(query, keys);
        this.snapshot = snapshot;
        this.high = snapshot.last();
    }

    StatementPage read(Instant consistentThrough) throws SQLException {
        narrowByTime();
        narrowByCursor();
        if (low <= high) {
            if (facets.isEmpty()) {
                readInOrder();
            } else {
                readByFacet();
            }
        }
        boolean more = page.size() > query.limit();
        List<StoredStatement> statements = new ArrayList<>();
        long characters = 0;
        Cursor last = null;
        for (StatementRows.Found row : more ? page.subList(0, query.limit()) : page) {
            Optional<StatementRows.Found> whole = StatementRows.whole(sql, tenant, row);
            if (whole.isPresent()) {
                StoredStatement statement = whole.get().statement();
                characters += statement.text().length();
                if (characters > query.characters() && !statements.isEmpty()) {
                    return new StatementPage(statements, last, consistentThrough);
                }
                statements.add(statement);
            }
            last = Cursor.at(row.seq(), query.ascending());
        }
        return new StatementPage(statements, more ? last : null, consistentThrough);
    }

    private void narrowByTime() throws SQLException {
        SeqRange range = SeqRange.of(sql, tenant, query, high);
        low = range.low();
        high = range.high();
    }

    private void narrowByCursor() {
        Cursor cursor = query.cursor();
        if (cursor == null) {
            return;
        }
        long seq = cursor.position(query.ascending());
        low = query.ascending() ? Math.max(low, seq + 1) : low;
        high = query.ascending() ? high : Math.min(high, seq - 1);
    }

    private void readInOrder() throws SQLException {
        String shown = query.includeVoided() ? "" : " and s.voided = false";
        String direction = query.ascending() ? "asc" : "desc";
        page.addAll(sql.list(
                "select " + StatementRows.LEAN
                        + " from {statement} s where s.tenant = ? and s.seq >= ? and s.seq <= ?" + shown
                        + " order by s.tenant " + direction + ", s.seq " + direction + " fetch first ? rows only",
                StatementRows::from,
                tenant,
                low,
                high,
                query.limit() + 1));
    }

    private void readByFacet() throws SQLException {
        Candidates candidates = new Candidates(sql, snapshot, List.of(driver()), low, high, query.ascending());
        int atOnce = facets.size() == 1 ? query.limit() + 1 : Math.max(FIRST_CHECKED, query.limit() + 1);
        int looked = 0;
        while (page.size() <= query.limit()) {
            List<Long> seqs = candidates.next(atOnce);
            if (seqs.isEmpty()) {
                return;
            }
            check(facets.size() == 1 ? seqs : matching(seqs));
            looked += seqs.size();
            if (facets.size() > 1 && looked >= MOST_CHECKED) {
                candidates = intersection(seqs.get(seqs.size() - 1));
                looked = Integer.MIN_VALUE;
            }
            atOnce = Math.max(atOnce, Math.min(MOST_CHECKED, atOnce * 4));
        }
    }

    /** What comes behind a statement and stands in the lists of all facets: when too many rows of the shortest one were in vain. */
    private Candidates intersection(long last) {
        long from = query.ascending() ? last + 1 : low;
        long to = query.ascending() ? high : last - 1;
        return new Candidates(sql, snapshot, facets, from, to, query.ascending());
    }

    /** With several facets most candidates fall out: look at their terms before reading whole rows. */
    private List<Long> matching(List<Long> seqs) throws SQLException {
        Set<Long> met = new HashSet<>();
        sql.list(
                "select s.seq, s.terms from unnest(cast(? as bigint array)) u(x) "
                        + "join {statement} s on s.tenant = ? and s.seq = u.x",
                row -> Facet.allMet(facets, row.getBytes(2)) && met.add(row.getLong(1)),
                sql.longs(seqs),
                tenant);
        List<Long> wanted = seqs.stream().filter(met::contains).toList();
        int missing = query.limit() + 1 - page.size();
        return query.includeVoided() && wanted.size() > missing ? wanted.subList(0, missing) : wanted;
    }

    private void check(List<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return;
        }
        Map<Long, StatementRows.Found> rows = StatementRows.lean(sql, tenant, seqs);
        for (long seq : seqs) {
            StatementRows.Found row = rows.get(seq);
            if (row != null
                    && page.size() <= query.limit()
                    && (query.includeVoided() || !row.voided())
                    && Facet.allMet(facets, row.terms())) {
                page.add(row);
            }
        }
    }

    private Facet driver() throws SQLException {
        boolean surelySmall = query.registration() != null || (query.agent() != null && query.activity() != null);
        if (facets.size() == 1 || surelySmall) {
            return facets.get(0);
        }
        Facet best = facets.get(0);
        long least = Long.MAX_VALUE;
        for (Facet facet : facets) {
            long size = sizeUpToALimit(facet);
            if (size < least) {
                least = size;
                best = facet;
            }
        }
        return best;
    }

    private long sizeUpToALimit(Facet facet) throws SQLException {
        @Nullable Object[] terms = new @Nullable Object[facet.terms().length];
        StringBuilder each = new StringBuilder();
        for (int i = 0; i < terms.length; i++) {
            terms[i] = facet.terms()[i];
            each.append(i == 0 ? "" : " union all ")
                    .append("select positions from (select positions from {posting} where term = ? "
                            + "fetch first 9 rows only) p")
                    .append(i);
        }
        return sql.first(
                        "select coalesce(sum(octet_length(positions) + 1), 0) from (" + each + ") a",
                        row -> row.getLong(1),
                        terms)
                .orElse(0L);
    }
}
