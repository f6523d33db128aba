package org.leaplms.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes the posting lists. Whoever writes holds the tenant's row of {@code indexed}. */
final class Postings {
    private static final String INSERT = "insert into {posting} (term, first_pos, positions) values (?, ?, ?)";
    private static final String RUN_AT = """
            select first_pos, positions from {posting} where term = ? and first_pos <= ? \
            order by term desc, first_pos desc fetch first 1 rows only""";

    private static final String UNLISTED = "select " + Cells.COLUMNS
            + ", s.terms from {statement} s where s.tenant = ? and s.seq > ? order by s.tenant, s.seq fetch first ? rows only";

    private final Sql sql;

    Postings(Sql sql) {
        this.sql = sql;
    }

    /** Makes the index reach further, by at most so many statements, and tells how far it reaches now. */
    static long advance(Sql sql, int tenant, int atMost, Blocks blocks) throws SQLException {
        return advance(sql, tenant, lock(sql, tenant), atMost, blocks);
    }

    /** The same unless somebody else, perhaps a host's long transaction, changes the index: then it reaches as far as before. */
    static long advanceIfFree(Sql sql, int tenant, int atMost, Blocks blocks) throws SQLException {
        Optional<Long> through = lockIfFree(sql, tenant);
        return through.isPresent() ? advance(sql, tenant, through.get(), atMost, blocks) : -1;
    }

    private static long advance(Sql sql, int tenant, long through, int atMost, Blocks blocks) throws SQLException {
        List<Unlisted> found = sql.list(UNLISTED, Unlisted::from, tenant, through, atMost);
        if (found.isEmpty()) {
            return through;
        }
        long reached =
                blocks.wholeBlocks(through, found.get(found.size() - 1).cells().seq());
        SortedMap<Long, List<Long>> lists = new TreeMap<>();
        List<Cells> cells = new ArrayList<>(found.size());
        for (Unlisted one : found) {
            if (one.cells().seq() <= reached) {
                collect(one.cells().seq(), Terms.from(one.terms()), lists);
                cells.add(one.cells());
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>(lists.size());
        lists.forEach((term, positions) -> rows.add(row(term, Run.of(positions))));
        sql.batch(INSERT, rows);
        new Tallies(sql, tenant, blocks).add(cells, through, reached);
        sql.update("update {indexed} set through = ? where tenant = ?", reached, tenant);
        return reached;
    }

    private record Unlisted(Cells cells, byte[] terms) {
        static Unlisted from(ResultSet row) throws SQLException {
            return new Unlisted(Cells.from(row), row.getBytes(Cells.COUNT + 1));
        }
    }

    static long lock(Sql sql, int tenant) throws SQLException {
        return sql.first("select through from {indexed} where tenant = ? for update", row -> row.getLong(1), tenant)
                .orElseThrow();
    }

    static Optional<Long> lockIfFree(Sql sql, int tenant) throws SQLException {
        return sql.first(
                "select through from {indexed} where tenant = ? for update skip locked", row -> row.getLong(1), tenant);
    }

    static void collect(long seq, Terms terms, Map<Long, List<Long>> lists) {
        for (int depth = 0; depth < terms.byDepth().size(); depth++) {
            long position = Terms.position(seq, depth);
            terms.byDepth().get(depth).forEach(term -> lists.computeIfAbsent(term, t -> new ArrayList<>())
                    .add(position));
        }
    }

    private static @Nullable Object[] row(long term, Run run) {
        return new @Nullable Object[] {term, run.first(), run.bytes()};
    }

    /** Replaces the terms a statement that is indexed already is found by. */
    void change(long seq, Terms before, Terms after) throws SQLException {
        SortedMap<Long, List<Long>> gone = new TreeMap<>();
        SortedMap<Long, List<Long>> come = new TreeMap<>();
        collect(seq, before, gone);
        collect(seq, after, come);
        for (var list : gone.entrySet()) {
            remove(list.getKey(), minus(list.getValue(), come.get(list.getKey())));
        }
        for (var list : come.entrySet()) {
            for (long position : minus(list.getValue(), gone.get(list.getKey()))) {
                add(list.getKey(), position);
            }
        }
    }

    private static List<Long> minus(List<Long> all, @Nullable List<Long> without) {
        List<Long> rest = new ArrayList<>(all);
        rest.removeAll(without == null ? List.of() : without);
        return rest;
    }

    private void add(long term, long position) throws SQLException {
        Optional<Run> run = runAt(term, position);
        if (run.isPresent() && run.get().last() >= position) {
            TreeSet<Long> merged = new TreeSet<>(run.get().positions());
            merged.add(position);
            replace(term, run.get(), List.copyOf(merged));
        } else {
            sql.update(INSERT, row(term, Run.of(List.of(position))));
        }
    }

    /** Takes positions out of a term's list. */
    void remove(long term, List<Long> positions) throws SQLException {
        TreeSet<Long> left = new TreeSet<>(Collections.reverseOrder());
        left.addAll(positions);
        while (!left.isEmpty()) {
            Optional<Run> run = runAt(term, left.first());
            if (run.isEmpty()) {
                return;
            }
            List<Long> rest = new ArrayList<>(run.get().positions());
            rest.removeIf(left::contains);
            if (rest.size() < run.get().size()) {
                replace(term, run.get(), rest);
            }
            left.headSet(run.get().first(), true).clear();
        }
    }

    private Optional<Run> runAt(long term, long position) throws SQLException {
        return sql.first(RUN_AT, row -> Run.from(row.getLong(1), row.getBytes(2)), term, position);
    }

    private void replace(long term, Run before, List<Long> after) throws SQLException {
        sql.update("delete from {posting} where term = ? and first_pos = ?", term, before.first());
        if (!after.isEmpty()) {
            sql.update(INSERT, row(term, Run.of(after)));
        }
    }
}
