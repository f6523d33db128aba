package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest statements' terms, held in memory until the posting lists reach them. Only committed rows are ever in it, without a
 * gap: it is filled from the database, or from an append that follows directly on what it knows.
 */
final class Tail {
    /** The posting lists reach at least this far; -1 when nothing is known yet. */
    private long indexed = -1;

    private final List<Entry> entries = new ArrayList<>();
    private long rewritten;

    /** A statement the posting lists may not reach yet. */
    record Entry(long seq, byte[] terms) {}

    /**
     * What a query looks at.
     *
     * @param indexed where the posting lists are to be believed up to
     * @param entries every later statement, ascending
     * @param last the last sequence number
     */
    record Snapshot(long indexed, List<Entry> entries, long last) {}

    synchronized Snapshot refresh(Sql sql, int tenant, Progress state) throws SQLException {
        if (state.rewritten() != rewritten) {
            reset();
            rewritten = state.rewritten();
        }
        indexedThrough(state.indexed());
        long known = known();
        if (known < state.last()) {
            entries.addAll(sql.list(
                    "select seq, terms from {statement} where tenant = ? and seq > ? order by tenant, seq",
                    row -> new Entry(row.getLong(1), row.getBytes(2)),
                    tenant,
                    known));
        }
        return new Snapshot(indexed, List.copyOf(entries), Math.max(known(), state.last()));
    }

    private long known() {
        return entries.isEmpty() ? indexed : entries.get(entries.size() - 1).seq();
    }

    synchronized void indexedThrough(long reached) {
        if (reached > indexed) {
            indexed = reached;
            entries.removeIf(e -> e.seq() <= reached);
        }
    }

    /** Takes what was appended after sequence number {@code before}, if nothing lies between. */
    synchronized void offer(long before, List<byte[]> terms) {
        if (indexed < 0 || known() != before) {
            return;
        }
        long seq = before;
        for (byte[] each : terms) {
            entries.add(new Entry(++seq, each));
        }
    }

    /** Forgets everything: terms of statements that may be in it changed. */
    synchronized void reset() {
        entries.clear();
        indexed = -1;
    }

    /** How many statements the posting lists do not reach; -1 when that is not known. */
    synchronized int backlog() {
        return indexed < 0 ? -1 : entries.size();
    }
}
