package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks one term's posting list between two positions, reading few runs at first and more when it goes on. */
final class RunScan {
    private static final int FEW = 4;
    private static final int MANY = 256;
    private static final String DOWN = """
            select first_pos, positions from {posting} where term = ? and first_pos <= ? \
            order by term desc, first_pos desc fetch first ? rows only""";
    /** The runs from the one that a position is in or would be in; found and read at once, because runs may be merged meanwhile. */
    static final String FROM = """
            select first_pos, positions from {posting} where term = ? and first_pos >= coalesce((\
            select q.first_pos from {posting} q where q.term = ? and q.first_pos <= ? \
            order by q.term desc, q.first_pos desc fetch first 1 rows only), ?)""";

    private static final String UP = FROM + " order by term, first_pos fetch first ? rows only";

    private final Sql sql;
    private final long term;
    private long low;
    private long high;
    private final boolean ascending;
    private final Deque<Long> buffer = new ArrayDeque<>();
    private long runs;
    private long positions;
    private boolean exhausted;

    /** @param low lowest and {@code high} highest position of interest */
    RunScan(Sql sql, long term, long low, long high, boolean ascending) {
        this.sql = sql;
        this.term = term;
        this.low = low;
        this.high = high;
        this.ascending = ascending;
        this.exhausted = low > high;
    }

    /** @param wanted how many positions will probably be asked for */
    @Nullable
    Long peek(int wanted) throws SQLException {
        while (buffer.isEmpty() && !exhausted) {
            load(wanted);
        }
        return buffer.peek();
    }

    /** Goes on to a position in the order of the walk, as far as runs are read already. */
    void drop(long position) {
        while (!buffer.isEmpty() && (ascending ? buffer.peek() < position : buffer.peek() > position)) {
            buffer.poll();
        }
    }

    /** Goes on to a position in the order of the walk, without reading the runs between. */
    void seek(long position) {
        drop(position);
        if (!buffer.isEmpty()) {
            return;
        }
        if (ascending) {
            low = Math.max(low, position);
        } else {
            high = Math.min(high, position);
        }
        exhausted |= low > high;
    }

    private void load(int wanted) throws SQLException {
        int rows = rows(wanted);
        Sql.Row<Run> reading = row -> Run.from(row.getLong(1), row.getBytes(2));
        List<Run> found = ascending
                ? sql.list(UP, reading, term, term, low, low, rows)
                : sql.list(DOWN, reading, term, high, rows);
        for (Run run : found) {
            fill(run);
            runs++;
            positions += run.size();
        }
        if (found.size() < rows) {
            exhausted = true;
        } else if (ascending) {
            low = Math.max(low, found.get(rows - 1).last() + 1);
        } else {
            high = found.get(rows - 1).first() - 1;
        }
        exhausted |= low > high;
    }

    /** As many runs as hold what is wanted, if they are like those seen. */
    private int rows(int wanted) {
        if (runs == 0) {
            return FEW;
        }
        return (int) Math.max(FEW, Math.min(MANY, wanted * runs / positions + 1));
    }

    private void fill(Run run) {
        int size = run.size();
        for (int i = 0; i < size; i++) {
            long position = run.at(ascending ? i : size - 1 - i);
            if (position >= low && position <= high) {
                buffer.add(position);
            }
        }
    }
}
