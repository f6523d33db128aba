package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementQuery;

/** Counts from posting lists and, for groups, from the narrow columns of the rows. */
final class Counts {
    private static final int AT_ONCE = 20_000;
    private final Sql sql;
    private final int tenant;
    private final Keys keys;
    private final Tail.Snapshot snapshot;

    Counts(Sql sql, int tenant, Keys keys, Tail.Snapshot snapshot) {
        this.sql = sql;
        this.tenant = tenant;
        this.keys = keys;
        this.snapshot = snapshot;
    }

    long count(StatementQuery query) throws SQLException {
        List<Facet> facets = Facet.of(query, keys);
        SeqRange range = SeqRange.of(sql, tenant, query, snapshot.last());
        if (facets.isEmpty()) {
            return sql.first(
                            "select count(*) from {statement} s where " + inRange(query),
                            row -> row.getLong(1),
                            tenant,
                            range.low(),
                            range.high())
                    .orElse(0L);
        }
        long[] found = Matches.of(sql, snapshot, facets, range);
        return query.includeVoided() ? found.length : Matches.without(found, voided()).length;
    }

    private long[] voided() throws SQLException {
        return sql
                .list("select seq from {voided} where tenant = ? order by seq", row -> row.getLong(1), tenant)
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static String inRange(StatementQuery query) {
        return "s.tenant = ? and s.seq >= ? and s.seq <= ?" + (query.includeVoided() ? "" : " and s.voided = false");
    }

    List<GroupCount> countBy(StatementQuery query, Grouping by) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        switch (by) {
            case REGISTRATION ->
                groups(query, "registration", String.class).forEach((k, n) -> counts.merge(k.toString(), n, Long::sum));
            case DAY -> days(query).forEach((day, n) -> counts.merge(day.toString(), n, Long::sum));
            case MONTH ->
                days(query).forEach((day, n) -> counts.merge(day.toString().substring(0, 7), n, Long::sum));
            case VERB -> named(groups(query, "verb", Long.class), counts);
            case ACTIVITY -> named(groups(query, "activity", Long.class), counts);
            case ACTOR -> named(groups(query, "actor", Long.class), counts);
        }
        Comparator<GroupCount> byKey = Comparator.comparing(GroupCount::key);
        Comparator<GroupCount> order = by == Grouping.DAY || by == Grouping.MONTH
                ? byKey
                : Comparator.comparingLong(GroupCount::count).reversed().thenComparing(byKey);
        return counts.entrySet().stream()
                .map(e -> new GroupCount(e.getKey(), e.getValue()))
                .sorted(order)
                .limit(query.limit())
                .toList();
    }

    private Map<LocalDate, Long> days(StatementQuery query) throws SQLException {
        Map<LocalDate, Long> days = new HashMap<>();
        String day = "(case when happened >= 0 then happened else happened - 86399999999 end) / 86400000000";
        groups(query, day, Long.class).forEach((k, n) -> days.put(LocalDate.ofEpochDay(k), n));
        return days;
    }

    private void named(Map<Long, Long> groups, Map<String, Long> counts) throws SQLException {
        Map<Long, String> texts = Facts.ofTerms(sql, groups.keySet());
        groups.forEach((key, n) -> counts.merge(texts.getOrDefault(key, "?" + Long.toHexString(key)), n, Long::sum));
    }

    private <K> Map<K, Long> groups(StatementQuery query, String expression, Class<K> type) throws SQLException {
        List<Facet> facets = Facet.of(query, keys);
        SeqRange range = SeqRange.of(sql, tenant, query, snapshot.last());
        Map<K, Long> groups = new HashMap<>();
        String counting = "select " + (type == String.class ? "cast(k as varchar(40))" : "k")
                + ", count(*) from (select " + expression + " as k from ";
        String grouped = ") g where k is not null group by k";
        Sql.Row<Long> add = row -> groups.merge(type.cast(row.getObject(1)), row.getLong(2), Long::sum);
        if (facets.isEmpty()) {
            sql.list(
                    counting + "{statement} s where " + inRange(query) + grouped,
                    add,
                    tenant,
                    range.low(),
                    range.high());
            return groups;
        }
        long[] found = Matches.of(sql, snapshot, facets, range);
        for (int from = 0; from < found.length; from += AT_ONCE) {
            List<Long> some = new ArrayList<>();
            for (int i = from; i < Math.min(found.length, from + AT_ONCE); i++) {
                some.add(found[i]);
            }
            sql.list(
                    counting + "unnest(cast(? as bigint array)) u(x) join {statement} s on s.seq = u.x and "
                            + inRange(query) + grouped,
                    add,
                    sql.longs(some),
                    tenant,
                    range.low(),
                    range.high());
        }
        return groups;
    }
}
