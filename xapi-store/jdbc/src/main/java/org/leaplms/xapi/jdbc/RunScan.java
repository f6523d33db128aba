package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks one term's posting list between two positions, reading few runs at first and more when it goes on. */
final class RunScan {
    private static final int FEW = 4;
    private static final int MANY = 128;
    private static final String DOWN = """
            select first_pos, positions from {posting} where term = ? and first_pos <= ? \
            order by first_pos desc fetch first ? rows only""";
    private static final String UP = """
            select first_pos, positions from {posting} where term = ? and first_pos >= ? \
            order by first_pos fetch first ? rows only""";
    private static final String START =
            "select first_pos from {posting} where term = ? and first_pos <= ? order by first_pos desc fetch first 1 rows only";

    private final Sql sql;
    private final long term;
    private final long low;
    private final long high;
    private final boolean ascending;
    private final Deque<Long> buffer = new ArrayDeque<>();
    private long bound;
    private boolean started;
    private boolean exhausted;

    /** @param low lowest and {@code high} highest position of interest */
    RunScan(Sql sql, long term, long low, long high, boolean ascending) {
        this.sql = sql;
        this.term = term;
        this.low = low;
        this.high = high;
        this.ascending = ascending;
        this.bound = ascending ? low : high;
        this.exhausted = low > high;
    }

    @Nullable
    Long peek() throws SQLException {
        while (buffer.isEmpty() && !exhausted) {
            load();
        }
        return buffer.peek();
    }

    void skip() {
        buffer.poll();
    }

    private void load() throws SQLException {
        if (ascending && !started) {
            bound = sql.first(START, row -> row.getLong(1), term, low).orElse(low);
        }
        int rows = started ? MANY : FEW;
        started = true;
        List<Run> runs =
                sql.list(ascending ? UP : DOWN, row -> Run.from(row.getLong(1), row.getBytes(2)), term, bound, rows);
        exhausted = runs.size() < rows;
        for (Run run : runs) {
            fill(run);
            bound = ascending ? run.first() + 1 : run.first() - 1;
        }
        exhausted |= ascending ? bound > high : bound < low;
    }

    private void fill(Run run) {
        List<Long> positions = run.positions();
        if (!ascending) {
            positions = new ArrayList<>(positions);
            Collections.reverse(positions);
        }
        for (long position : positions) {
            if (position >= low && position <= high) {
                buffer.add(position);
            }
        }
    }
}
