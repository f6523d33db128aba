package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementQuery;

/**
 * Counts and groups. Without filter they are read from tallies, whose number grows with the logarithm of the store; with filters
 * from posting lists and, for groups, from the columns of the blocks that hold what was found.
 */
final class Counts {
    /** Statements found whose voiding is looked up each. */
    private static final int ASKED_ONE_BY_ONE = 1000;

    private final Sql sql;
    private final int tenant;
    private final Keys keys;
    private final Tail.Snapshot snapshot;
    private final Groups groups;

    Counts(Sql sql, int tenant, Keys keys, Blocks blocks, Tail.Snapshot snapshot) {
        this.sql = sql;
        this.tenant = tenant;
        this.keys = keys;
        this.snapshot = snapshot;
        this.groups = new Groups(sql, tenant, blocks, snapshot.indexed());
    }

    /** What would make the same question cheaper next time. */
    List<Blocks.Node> missing() {
        return groups.missing();
    }

    long count(StatementQuery query) throws SQLException {
        List<Facet> facets = Facet.of(query, keys);
        SeqRange range = SeqRange.of(sql, tenant, query, snapshot.last());
        if (facets.isEmpty()) {
            return groups.in(range, Property.DAY).total(query.includeVoided());
        }
        long[] found = Matches.of(sql, snapshot, facets, range);
        return query.includeVoided() || found.length == 0 ? found.length : Matches.without(found, voided(found)).length;
    }

    /** At least those of the statements found that are voided, and, when many were found, others between them. */
    private long[] voided(long[] found) throws SQLException {
        Sql.Row<Long> seq = row -> row.getLong(1);
        List<Long> voided = found.length <= ASKED_ONE_BY_ONE
                ? sql.list(
                        "select v.seq from unnest(cast(? as bigint array)) u(x) "
                                + "join {voided} v on v.tenant = ? and v.seq = u.x",
                        seq,
                        sql.longs(Arrays.stream(found).boxed().toList()),
                        tenant)
                : sql.list(
                        "select seq from {voided} where tenant = ? and seq >= ? and seq <= ?",
                        seq,
                        tenant,
                        found[0],
                        found[found.length - 1]);
        return voided.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    List<GroupCount> countBy(StatementQuery query, Grouping by) throws SQLException {
        Map<Object, Long> counted = counted(query, Property.of(by));
        return switch (by) {
            case DAY, MONTH -> byTime(counted, by == Grouping.DAY ? 10 : 7, query.limit());
            case REGISTRATION -> largest(counted, Map.of(), query.limit());
            case VERB, ACTIVITY, ACTOR -> {
                Map<Object, Long> leading = leading(counted, query.limit());
                yield largest(leading, texts(leading), query.limit());
            }
        };
    }

    private Map<Object, Long> counted(StatementQuery query, Property property) throws SQLException {
        List<Facet> facets = Facet.of(query, keys);
        SeqRange range = SeqRange.of(sql, tenant, query, snapshot.last());
        Tally tally = facets.isEmpty()
                ? groups.in(range, property)
                : groups.of(Matches.of(sql, snapshot, facets, range), property);
        return tally.counted(query.includeVoided());
    }

    private static List<GroupCount> byTime(Map<Object, Long> days, int length, int limit) {
        Map<String, Long> counts = new HashMap<>();
        days.forEach((day, n) -> {
            String text = LocalDate.ofEpochDay((Long) day).toString();
            counts.merge(text.substring(0, text.length() - (10 - length)), n, Long::sum);
        });
        return counts.entrySet().stream()
                .map(e -> new GroupCount(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(GroupCount::key))
                .limit(limit)
                .toList();
    }

    /** Those that can be among the first: the keys' texts, which decide between equal counts, are read for them alone. */
    private static Map<Object, Long> leading(Map<Object, Long> counted, int limit) {
        if (counted.size() <= limit) {
            return counted;
        }
        long[] sizes =
                counted.values().stream().mapToLong(Long::longValue).sorted().toArray();
        long least = sizes[sizes.length - limit];
        Map<Object, Long> leading = new HashMap<>(counted);
        leading.values().removeIf(n -> n < least);
        return leading;
    }

    private static List<GroupCount> largest(Map<Object, Long> counted, Map<Long, String> texts, int limit) {
        return counted.entrySet().stream()
                .map(e -> new GroupCount(text(e.getKey(), texts), e.getValue()))
                .sorted(Comparator.comparingLong(GroupCount::count).reversed().thenComparing(GroupCount::key))
                .limit(limit)
                .toList();
    }

    private Map<Long, String> texts(Map<Object, Long> counted) throws SQLException {
        return Facts.ofTerms(
                sql, counted.keySet().stream().map(Long.class::cast).toList());
    }

    private static String text(Object value, Map<Long, String> texts) {
        return value instanceof Long key ? texts.getOrDefault(key, "?" + Long.toHexString(key)) : value.toString();
    }
}
