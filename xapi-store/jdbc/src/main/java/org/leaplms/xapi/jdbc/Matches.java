package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Whole result sets as sorted sequence numbers, from posting lists alone. */
final class Matches {
    private static final String RUNS = RunScan.FROM + " and first_pos <= ? order by term, first_pos";

    private Matches() {}

    /** The statements of a range that meet all facets, voided or not. */
    static long[] of(Sql sql, Tail.Snapshot snapshot, List<Facet> facets, SeqRange range) throws SQLException {
        long[] positions = null;
        for (Facet facet : facets) {
            if (!facet.own()) {
                long[] one = positions(sql, snapshot, facet, range);
                positions = positions == null ? one : both(positions, one);
            }
        }
        long[] seqs = positions == null ? null : seqs(positions);
        for (Facet facet : facets) {
            if (facet.own()) {
                long[] one = own(positions(sql, snapshot, facet, range));
                seqs = seqs == null ? one : both(seqs, one);
            }
        }
        return seqs == null ? new long[0] : seqs;
    }

    /** The statements of a range that meet all facets by themselves, not by what they refer to. */
    static long[] ofThemselves(Sql sql, Tail.Snapshot snapshot, List<Facet> facets, SeqRange range)
            throws SQLException {
        List<Facet> own = facets.stream().map(f -> new Facet(f.terms(), true)).toList();
        return of(sql, snapshot, own, range);
    }

    private static long[] own(long[] positions) {
        Longs seqs = new Longs();
        for (long position : positions) {
            if (Terms.depth(position) == 0) {
                seqs.add(Terms.seq(position));
            }
        }
        return seqs.ascending();
    }

    private static long[] seqs(long[] positions) {
        Longs seqs = new Longs();
        long before = Long.MIN_VALUE;
        for (long position : positions) {
            long seq = Terms.seq(position);
            if (seq != before) {
                seqs.add(seq);
            }
            before = seq;
        }
        return seqs.ascending();
    }

    private static long[] positions(Sql sql, Tail.Snapshot snapshot, Facet facet, SeqRange range) throws SQLException {
        long low = Terms.position(range.low(), 0);
        long high = Terms.position(range.high(), Terms.DEPTHS - 1);
        long indexed = Math.min(high, Terms.position(snapshot.indexed(), Terms.DEPTHS - 1));
        Longs found = new Longs();
        for (long term : facet.terms()) {
            addListed(sql, term, low, indexed, found);
        }
        for (Tail.Entry entry : snapshot.entries()) {
            int depths = Terms.depthsOf(entry.terms(), facet.terms());
            for (int depth = 0; depth < Terms.DEPTHS; depth++) {
                long position = Terms.position(entry.seq(), depth);
                if ((depths & 1 << depth) != 0 && position >= low && position <= high) {
                    found.add(position);
                }
            }
        }
        return found.ascending();
    }

    private static void addListed(Sql sql, long term, long low, long high, Longs found) throws SQLException {
        if (low > high) {
            return;
        }
        sql.list(
                RUNS,
                row -> {
                    Run run = Run.from(row.getLong(1), row.getBytes(2));
                    for (int i = 0; i < run.size(); i++) {
                        if (run.at(i) >= low && run.at(i) <= high) {
                            found.add(run.at(i));
                        }
                    }
                    return true;
                },
                term,
                term,
                low,
                low,
                high);
    }

    private static long[] both(long[] a, long[] b) {
        long[] out = new long[Math.min(a.length, b.length)];
        int n = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                out[n++] = a[i++];
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** What is in the first and not in the second, both ascending. */
    static long[] without(long[] all, long[] gone) {
        if (gone.length == 0) {
            return all;
        }
        Longs left = new Longs();
        int j = 0;
        for (long seq : all) {
            while (j < gone.length && gone[j] < seq) {
                j++;
            }
            if (j == gone.length || gone[j] != seq) {
                left.add(seq);
            }
        }
        return left.ascending();
    }
}
