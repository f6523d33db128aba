package org.leaplms.content.internal.archive;

/** Numbers as zip files write them. */
final class LittleEndian {
    private LittleEndian() {}

    static int int16(byte[] b, int at) {
        return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
    }

    static long int32(byte[] b, int at) {
        return (int16(b, at) & 0xFFFFL) | ((long) int16(b, at + 2) << 16);
    }

    static long int64(byte[] b, int at) {
        return int32(b, at) | int32(b, at + 4) << 32;
    }
}
