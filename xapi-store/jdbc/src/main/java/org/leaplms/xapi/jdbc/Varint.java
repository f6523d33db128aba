package org.leaplms.xapi.jdbc;

import java.nio.ByteBuffer;

/** Whole numbers in as few octets as they need, seven bits each, the lowest first. */
final class Varint {
    /** Octets of the largest number. */
    static final int LONGEST = 10;

    private Varint() {}

    static void put(ByteBuffer out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    static long get(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
