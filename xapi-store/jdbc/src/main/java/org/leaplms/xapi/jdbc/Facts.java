package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Keeps what statements taught; remembers what is known to be kept, so that the usual statement costs nothing here. */
final class Facts {
    private static final int REMEMBERED = 200_000;
    private static final int SHOWN = 64;
    private final Set<Id> known = ConcurrentHashMap.newKeySet();
    private final AtomicLong seen = new AtomicLong();

    private record Id(long subject, long hash) {
        static Id of(Fact fact) {
            return new Id(fact.subject(), fact.hash());
        }
    }

    /** Keeps those that are new; to be called with the tenant's appends locked. Gives what to {@link #remember} after commit. */
    Collection<Fact> keep(Sql sql, Collection<Fact> facts, long seq) throws SQLException {
        Map<Id, Fact> missing = new LinkedHashMap<>();
        facts.stream().filter(f -> !known.contains(Id.of(f))).forEach(f -> missing.putIfAbsent(Id.of(f), f));
        if (missing.isEmpty()) {
            return List.of();
        }
        Set<Long> subjects = new HashSet<>();
        missing.keySet().forEach(id -> subjects.add(id.subject()));
        Collection<Fact> found = List.copyOf(missing.values());
        sql.list(
                        "select f.subject, f.hash from unnest(cast(? as bigint array)) u(x) join {fact} f on f.subject = u.x",
                        row -> new Id(row.getLong(1), row.getLong(2)),
                        sql.longs(subjects))
                .forEach(missing::remove);
        List<@Nullable Object[]> rows = new ArrayList<>();
        missing.values().stream()
                .sorted(Comparator.comparingLong(Fact::subject).thenComparing(Fact::hash))
                .forEach(
                        f -> rows.add(new @Nullable Object[] {f.subject(), f.hash(), seq, TextCodec.encode(f.text())}));
        sql.batch("insert into {fact} (subject, hash, seq, body) values (?, ?, ?, ?)", rows);
        return found;
    }

    void remember(Collection<Fact> facts) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        facts.forEach(f -> known.add(Id.of(f)));
    }

    /** To be told, with the tenant's appends locked, how often what is stored was changed: each time facts may have gone. */
    void at(long rewritten) {
        if (seen.getAndSet(rewritten) != rewritten) {
            known.clear();
        }
    }

    /** The texts kept about a subject, oldest first, the last ones if they are many. */
    static List<String> about(Sql sql, long subject) throws SQLException {
        List<String> newestFirst = new ArrayList<>(sql.list(
                "select body from {fact} where subject = ? order by seq desc, hash fetch first ? rows only",
                row -> TextCodec.decode(row.getBytes(1)),
                subject,
                SHOWN));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The texts of terms. */
    static Map<Long, String> ofTerms(Sql sql, Collection<Long> terms) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        sql.list(
                "select f.subject, f.body from unnest(cast(? as bigint array)) u(x) "
                        + "join {fact} f on f.subject = u.x and f.hash = 0",
                row -> texts.put(row.getLong(1), TextCodec.decode(row.getBytes(2))) == null,
                sql.longs(terms));
        return texts;
    }
}
