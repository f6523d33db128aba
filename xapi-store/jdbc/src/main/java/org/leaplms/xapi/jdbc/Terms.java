package org.leaplms.xapi.jdbc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a statement can be found by: its own terms at depth 0 and, when it refers to another statement, that one's at depth 1, and
 * so on. Facets of one query must be met at one depth: by one statement of the chain.
 *
 * @param byDepth terms per depth, index 0 first; at most {@link #DEPTHS}
 */
record Terms(List<Set<Long>> byDepth) {
    /** Own terms and seven links. */
    static final int DEPTHS = 8;

    private static final int WIDTH = 1 + Long.BYTES;

    static Terms own(Collection<Long> terms) {
        return new Terms(List.of(new TreeSet<>(terms)));
    }

    /** The terms of a statement that has these by itself and refers to one that has the given ones. */
    Terms referringTo(Terms target) {
        List<Set<Long>> all = new ArrayList<>();
        all.add(byDepth.get(0));
        all.addAll(target.byDepth.subList(0, Math.min(target.byDepth.size(), DEPTHS - 1)));
        return new Terms(all);
    }

    /** These terms with other own ones; what comes from the statement referred to stays. */
    Terms replacingOwn(Terms own) {
        List<Set<Long>> all = new ArrayList<>(byDepth);
        all.set(0, own.byDepth.get(0));
        return new Terms(all);
    }

    Terms alone() {
        return new Terms(byDepth.subList(0, 1));
    }

    /** Positions are sequence numbers with the depth in their last three bits. */
    static long position(long seq, int depth) {
        return seq * DEPTHS + depth;
    }

    static long seq(long position) {
        return Math.floorDiv(position, (long) DEPTHS);
    }

    static int depth(long position) {
        return (int) Math.floorMod(position, (long) DEPTHS);
    }

    byte[] bytes() {
        int size = byDepth.stream().mapToInt(Set::size).sum();
        ByteBuffer out = ByteBuffer.allocate(size * WIDTH);
        for (int depth = 0; depth < byDepth.size(); depth++) {
            for (long term : byDepth.get(depth)) {
                out.put((byte) depth).putLong(term);
            }
        }
        return out.array();
    }

    static Terms from(byte[] bytes) {
        List<Set<Long>> all = new ArrayList<>();
        all.add(new TreeSet<>());
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            int depth = in.get();
            while (all.size() <= depth) {
                all.add(new TreeSet<>());
            }
            all.get(depth).add(in.getLong());
        }
        return new Terms(all);
    }

    /** The depths at which one of the wanted terms stands, as bits; without decoding the rest. */
    static int depthsOf(byte[] bytes, long[] wanted) {
        int depths = 0;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (int at = 0; at < bytes.length; at += WIDTH) {
            long term = in.getLong(at + 1);
            for (long one : wanted) {
                if (one == term) {
                    depths |= 1 << bytes[at];
                }
            }
        }
        return depths;
    }
}
