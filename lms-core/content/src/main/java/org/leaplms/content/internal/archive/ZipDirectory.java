package org.leaplms.content.internal.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;

/**
 * The central directory of a zip, read within bounds before anything is believed: how many entries it may have is known
 * before the first of them is read.
 */
final class ZipDirectory {
    /** One entry as the directory has it. */
    record Raw(
            byte[] name,
            int flags,
            int method,
            long crc,
            long compressed,
            long size,
            long offset,
            int madeBy,
            long attributes,
            byte @Nullable [] unicodeName) {
        boolean encrypted() {
            return (flags & 0x2041) != 0 || method == 99;
        }

        /** A Unix link, pipe or device, from the file type in the upper half of the attributes. */
        boolean special() {
            int type = (int) (attributes >> 16) & 0xF000;
            boolean plain = type == 0 || type == 0x8000 || type == 0x4000;
            return type == 0xA000 || (madeBy == UNIX && !plain);
        }
    }

    private static final int UNIX = 3;
    private static final int END = 0x06054b50;
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int MAX_COMMENT = 65_535;

    private final List<Raw> entries;
    private final long shift;

    private ZipDirectory(List<Raw> entries, long shift) {
        this.entries = entries;
        this.shift = shift;
    }

    List<Raw> entries() {
        return entries;
    }

    /** Bytes before the first part of the zip, which all offsets have to be moved by. */
    long shift() {
        return shift;
    }

    static ZipDirectory read(ZipBytes zip, Limits limits) throws IOException, Refusal {
        End end = findEnd(zip);
        if (end.count > limits.entries()) {
            throw new Refusal(
                    CheckId.PKG_ENTRY_COUNT,
                    Location.PACKAGE,
                    String.valueOf(end.count),
                    String.valueOf(limits.entries()));
        }
        long start = end.position - end.size;
        long shift = start - end.offset;
        if (start < 0 || shift < 0 || end.size < 0 || end.size > Integer.MAX_VALUE - 8) {
            throw new Refusal(CheckId.PKG_TRUNCATED, Location.PACKAGE);
        }
        return new ZipDirectory(headers(zip, start, end.position, limits), shift);
    }

    private record End(long count, long size, long offset, long position) {}

    private static End findEnd(ZipBytes zip) throws IOException, Refusal {
        long length = zip.size();
        int tail = (int) Math.min(length, END_SIZE + MAX_COMMENT);
        byte[] bytes = zip.at(length - tail, tail);
        for (int i = tail - END_SIZE; i >= 0; i--) {
            if (LittleEndian.int32(bytes, i) == END && i + END_SIZE + LittleEndian.int16(bytes, i + 20) <= tail) {
                return end(zip, bytes, i, length - tail + i);
            }
        }
        throw new Refusal(CheckId.PKG_TRUNCATED, Location.PACKAGE);
    }

    private static End end(ZipBytes zip, byte[] bytes, int i, long position) throws IOException, Refusal {
        int disk = LittleEndian.int16(bytes, i + 4);
        if (disk != 0 && disk != 0xFFFF) {
            throw new Refusal(CheckId.PKG_SPLIT, Location.PACKAGE, String.valueOf(disk + 1));
        }
        long count = LittleEndian.int16(bytes, i + 10);
        long size = LittleEndian.int32(bytes, i + 12);
        long offset = LittleEndian.int32(bytes, i + 16);
        if (position < 20 || (count != 0xFFFF && size != 0xFFFFFFFFL && offset != 0xFFFFFFFFL)) {
            return new End(count, size, offset, position);
        }
        byte[] locator = zip.at(position - 20, 20);
        if (LittleEndian.int32(locator, 0) != LOCATOR64) {
            return new End(count, size, offset, position);
        }
        return end64(zip, LittleEndian.int64(locator, 8), position - 20);
    }

    private static End end64(ZipBytes zip, long stated, long before) throws IOException, Refusal {
        for (long where : new long[] {stated, before - 56}) {
            if (where < 0 || where + 56 > before) {
                continue;
            }
            byte[] record = zip.at(where, 56);
            if (LittleEndian.int32(record, 0) == END64) {
                return new End(
                        LittleEndian.int64(record, 32),
                        LittleEndian.int64(record, 40),
                        LittleEndian.int64(record, 48),
                        where);
            }
        }
        throw new Refusal(CheckId.PKG_TRUNCATED, Location.PACKAGE);
    }

    private static List<Raw> headers(ZipBytes zip, long start, long end, Limits limits) throws IOException, Refusal {
        List<Raw> list = new ArrayList<>();
        long at = start;
        while (end - at >= HEADER_SIZE) {
            byte[] fixed = zip.at(at, HEADER_SIZE);
            int nameLength = LittleEndian.int16(fixed, 28);
            int extraLength = LittleEndian.int16(fixed, 30);
            long next = at + HEADER_SIZE + nameLength + extraLength + LittleEndian.int16(fixed, 32);
            if (LittleEndian.int32(fixed, 0) != HEADER || next > end) {
                throw new Refusal(CheckId.PKG_TRUNCATED, Location.PACKAGE);
            }
            byte[] name = zip.at(at + HEADER_SIZE, nameLength);
            list.add(raw(fixed, name, zip.at(at + HEADER_SIZE + nameLength, extraLength)));
            at = next;
            if (list.size() > limits.entries()) {
                throw new Refusal(
                        CheckId.PKG_ENTRY_COUNT,
                        Location.PACKAGE,
                        String.valueOf(list.size()),
                        String.valueOf(limits.entries()));
            }
        }
        return list;
    }

    private static Raw raw(byte[] fixed, byte[] name, byte[] extra) {
        long size = LittleEndian.int32(fixed, 24);
        long compressed = LittleEndian.int32(fixed, 20);
        long offset = LittleEndian.int32(fixed, 42);
        byte[] unicode = null;
        int at = 0;
        while (at + 4 <= extra.length) {
            int id = LittleEndian.int16(extra, at);
            int length = LittleEndian.int16(extra, at + 2);
            int body = at + 4;
            if (body + length > extra.length) {
                break;
            }
            if (id == 0x7075) {
                unicode = java.util.Arrays.copyOfRange(extra, body, body + length);
            } else if (id == 1) {
                int next = body;
                if (size == 0xFFFFFFFFL && next + 8 <= body + length) {
                    size = LittleEndian.int64(extra, next);
                    next += 8;
                }
                if (compressed == 0xFFFFFFFFL && next + 8 <= body + length) {
                    compressed = LittleEndian.int64(extra, next);
                    next += 8;
                }
                if (offset == 0xFFFFFFFFL && next + 8 <= body + length) {
                    offset = LittleEndian.int64(extra, next);
                }
            }
            at = body + length;
        }
        return new Raw(
                name,
                LittleEndian.int16(fixed, 8),
                LittleEndian.int16(fixed, 10),
                LittleEndian.int32(fixed, 16),
                compressed,
                size,
                offset,
                LittleEndian.int16(fixed, 4) >> 8,
                LittleEndian.int32(fixed, 38),
                unicode);
    }
}
