package org.leaplms.xapi.jdbc;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A run of a posting list: ascending positions, the first in the row's key, the others as variable-length differences. */
final class Run {
    private final long[] positions;

    private Run(long[] positions) {
        this.positions = positions;
    }

    /** @param positions ascending, without duplicates, at least one */
    static Run of(Collection<Long> positions) {
        return new Run(positions.stream().mapToLong(Long::longValue).toArray());
    }

    /** @param positions ascending, without duplicates, at least one; not to be changed any more */
    static Run of(long[] positions) {
        return new Run(positions);
    }

    static Run from(long first, byte[] bytes) {
        long[] positions = new long[bytes.length + 1];
        positions[0] = first;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = 1;
        for (long at = first; in.hasRemaining(); count++) {
            at += Varint.get(in);
            positions[count] = at;
        }
        return new Run(count == positions.length ? positions : Arrays.copyOf(positions, count));
    }

    long first() {
        return positions[0];
    }

    long last() {
        return positions[positions.length - 1];
    }

    int size() {
        return positions.length;
    }

    long at(int index) {
        return positions[index];
    }

    List<Long> positions() {
        return Arrays.stream(positions).boxed().toList();
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate((positions.length - 1) * Varint.LONGEST);
        for (int i = 1; i < positions.length; i++) {
            Varint.put(out, positions[i] - positions[i - 1]);
        }
        return Arrays.copyOf(out.array(), out.position());
    }
}
