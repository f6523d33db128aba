package org.leaplms.xapi.jdbc;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of a posting list: ascending positions, the first in the row's key, the others as variable-length differences.
 *
 * @param positions ascending, without duplicates, at least one
 */
record Run(List<Long> positions) {

    long first() {
        return positions.get(0);
    }

    long last() {
        return positions.get(positions.size() - 1);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(positions.size() * 2);
        long before = first();
        for (long position : positions.subList(1, positions.size())) {
            long difference = position - before;
            while (difference > 0x7f) {
                out.write((int) (difference & 0x7f | 0x80));
                difference >>>= 7;
            }
            out.write((int) difference);
            before = position;
        }
        return out.toByteArray();
    }

    static Run from(long first, byte[] bytes) {
        List<Long> positions = new ArrayList<>(bytes.length + 1);
        positions.add(first);
        long at = first;
        long difference = 0;
        int shift = 0;
        for (byte b : bytes) {
            difference |= (long) (b & 0x7f) << shift;
            shift += 7;
            if (b >= 0) {
                at += difference;
                positions.add(at);
                difference = 0;
                shift = 0;
            }
        }
        return new Run(positions);
    }
}
