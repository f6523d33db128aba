package org.leaplms.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges the short runs that many steps of indexing leave of a rare term, walking the posting lists of all tenants in their order.
 * Each step is a transaction that holds every tenant's row of {@code indexed}.
 */
final class Compaction {
    private static final int ROWS = 4000;
    /** Positions in a run that was merged at most: fewer than rows in a step, so that each step goes on. */
    private static final int LONGEST = 1024;

    private static final String COLUMNS = "select term, first_pos, positions from {posting} where ";
    private static final String REST_OF_TERM =
            COLUMNS + "term = ? and first_pos >= ? order by term, first_pos fetch first ? rows only";
    private static final String NEXT_TERMS = COLUMNS + "term > ? order by term, first_pos fetch first ? rows only";

    private final Sql sql;
    private final List<@Nullable Object[]> longer = new ArrayList<>();
    private final List<@Nullable Object[]> gone = new ArrayList<>();

    private Compaction(Sql sql) {
        this.sql = sql;
    }

    /** Where to go on. */
    record Place(long term, long first) {
        static final Place START = new Place(Long.MIN_VALUE, Long.MIN_VALUE);
    }

    /**
     * What a step did.
     *
     * @param removed rows fewer
     * @param next where to go on, empty at the end
     */
    record Step(long removed, Optional<Place> next) {}

    private record Listed(long term, Run run) {
        static Listed from(ResultSet row) throws SQLException {
            return new Listed(row.getLong(1), Run.from(row.getLong(2), row.getBytes(3)));
        }
    }

    static Step step(Sql sql, Place from) throws SQLException {
        sql.list("select tenant from {indexed} order by tenant for update", row -> row.getInt(1));
        return new Compaction(sql).run(from);
    }

    private Step run(Place from) throws SQLException {
        List<Listed> rows = new ArrayList<>(sql.list(REST_OF_TERM, Listed::from, from.term(), from.first(), ROWS));
        if (rows.size() < ROWS) {
            rows.addAll(sql.list(NEXT_TERMS, Listed::from, from.term(), ROWS - rows.size()));
        }
        int start = 0;
        for (int end = 0; end < rows.size(); start = end) {
            int positions = 0;
            long term = rows.get(start).term();
            while (end < rows.size()
                    && rows.get(end).term() == term
                    && (end == start || positions + rows.get(end).run().size() <= LONGEST)) {
                positions += rows.get(end++).run().size();
            }
            if (end == ROWS) {
                break;
            }
            merge(rows.subList(start, end));
        }
        write();
        return new Step(
                gone.size(),
                rows.size() < ROWS
                        ? Optional.empty()
                        : Optional.of(new Place(
                                rows.get(start).term(), rows.get(start).run().first())));
    }

    private void merge(List<Listed> group) {
        if (group.size() == 1) {
            return;
        }
        long term = group.get(0).term();
        Longs all = new Longs();
        for (Listed one : group) {
            for (int i = 0; i < one.run().size(); i++) {
                all.add(one.run().at(i));
            }
        }
        Run merged = Run.of(all.ascending());
        longer.add(new @Nullable Object[] {merged.bytes(), term, merged.first()});
        group.subList(1, group.size())
                .forEach(one -> gone.add(new @Nullable Object[] {term, one.run().first()}));
    }

    private void write() throws SQLException {
        sql.batch("update {posting} set positions = ? where term = ? and first_pos = ?", longer);
        sql.batch("delete from {posting} where term = ? and first_pos = ?", gone);
    }
}
