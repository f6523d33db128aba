package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Whole result sets as sorted sequence numbers, from posting lists alone. */
final class Matches {
    private static final String ALL_RUNS = "select first_pos, positions from {posting} where term = ?";

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
        long[] seqs = positions == null
                ? null
                : Arrays.stream(positions).map(Terms::seq).distinct().toArray();
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
        return Arrays.stream(positions)
                .filter(p -> Math.floorMod(p, (long) Terms.DEPTHS) == 0)
                .map(Terms::seq)
                .toArray();
    }

    private static long[] positions(Sql sql, Tail.Snapshot snapshot, Facet facet, SeqRange range) throws SQLException {
        long low = Terms.position(range.low(), 0);
        long high = Terms.position(range.high(), Terms.DEPTHS - 1);
        long indexed = Math.min(high, Terms.position(snapshot.indexed(), Terms.DEPTHS - 1));
        LongStream.Builder found = LongStream.builder();
        for (long term : facet.terms()) {
            for (Run run : sql.list(ALL_RUNS, row -> Run.from(row.getLong(1), row.getBytes(2)), term)) {
                run.positions().stream().filter(p -> p >= low && p <= indexed).forEach(found::add);
            }
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
        return found.build().sorted().distinct().toArray();
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

    static long[] without(long[] all, long[] gone) {
        return Arrays.stream(all)
                .filter(seq -> Arrays.binarySearch(gone, seq) < 0)
                .toArray();
    }
}
