package org.leaplms.lms.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** Where the files of a course lie in the archive that {@link CourseArchiveWriter} wrote. Immutable. */
final class CourseArchive {
    /** Where the bytes of a file lie. */
    record Place(long offset, long size) {}

    private static final int HEADER = 30;
    private static final int HEADER_EXTRA = 20;
    private static final int ENTRY = 46;
    private static final int ENTRY_EXTRA = 28;
    private static final int END_64 = 56;
    private static final int LOCATOR = 20;
    private static final int END = END_64 + LOCATOR + 22;
    private static final int FILE_SIGNATURE = 0x04034b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_64_SIGNATURE = 0x06064b50;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final short VERSION = 45;
    private static final short UTF_8 = 0x0800;
    private static final short ZIP_64 = 1;
    /** 1980-01-01, the first day a ZIP knows. */
    private static final int NO_TIME = 0x0021_0000;

    private static final int IN_EXTRA = 0xFFFFFFFF;

    private final Map<String, Place> places;

    private CourseArchive(Map<String, Place> places) {
        this.places = places;
    }

    /** Reads the directory of an archive. */
    static CourseArchive open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer end = bytes(channel, channel.size() - END, END);
            if (end.getInt(0) != END_64_SIGNATURE || end.getInt(END - 22) != END_SIGNATURE) {
                throw new IOException("not a whole course archive: " + file);
            }
            long size = end.getLong(40);
            long start = end.getLong(48);
            if (start < 0 || size < 0 || size > Integer.MAX_VALUE || start + size + END != channel.size()) {
                throw new IOException("not a whole course archive: " + file);
            }
            return new CourseArchive(places(bytes(channel, start, (int) size)));
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
        if (from < 0) {
            throw new IOException("too short for a course archive");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // reads on until all of it is there or the file has ended
        }
        return bytes.flip();
    }

    private static Map<String, Place> places(ByteBuffer directory) throws IOException {
        Map<String, Place> places = new HashMap<>();
        while (directory.hasRemaining()) {
            int at = directory.position();
            int length = directory.remaining() < ENTRY ? 0 : Short.toUnsignedInt(directory.getShort(at + 28));
            if (directory.remaining() < ENTRY + length + ENTRY_EXTRA || directory.getInt(at) != ENTRY_SIGNATURE) {
                throw new IOException("a course archive has a damaged directory");
            }
            String path = new String(directory.array(), at + ENTRY, length, StandardCharsets.UTF_8);
            int extra = at + ENTRY + length;
            long start = directory.getLong(extra + 20);
            places.put(path, new Place(start + HEADER + length + HEADER_EXTRA, directory.getLong(extra + 4)));
            directory.position(extra + ENTRY_EXTRA);
        }
        return places;
    }

    /** All files by path. */
    Map<String, Place> places() {
        return places;
    }

    /** What stands before the bytes of a file. */
    static byte[] header(byte[] name, long crc, long size) {
        ByteBuffer header = buffer(HEADER + name.length + HEADER_EXTRA).putInt(FILE_SIGNATURE);
        return described(header, name, crc, HEADER_EXTRA)
                .put(name)
                .putShort(ZIP_64)
                .putShort((short) 16)
                .putLong(size)
                .putLong(size)
                .array();
    }

    /** What the directory says of a file. */
    static byte[] directoryEntry(byte[] name, long crc, long size, long start) {
        ByteBuffer entry = buffer(ENTRY + name.length + ENTRY_EXTRA)
                .putInt(ENTRY_SIGNATURE)
                .putShort(VERSION);
        return described(entry, name, crc, ENTRY_EXTRA)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(IN_EXTRA)
                .put(name)
                .putShort(ZIP_64)
                .putShort((short) 24)
                .putLong(size)
                .putLong(size)
                .putLong(start)
                .array();
    }

    /** What header and directory say of a file in the same words: from the version needed to the lengths of name and extra field. */
    private static ByteBuffer described(ByteBuffer out, byte[] name, long crc, int extra) {
        return out.putShort(VERSION)
                .putShort(UTF_8)
                .putShort((short) 0)
                .putInt(NO_TIME)
                .putInt((int) crc)
                .putInt(IN_EXTRA)
                .putInt(IN_EXTRA)
                .putShort((short) name.length)
                .putShort((short) extra);
    }

    /** What stands behind the directory. */
    static byte[] end(long start, long size, long entries) {
        return buffer(END)
                .putInt(END_64_SIGNATURE)
                .putLong(END_64 - 12L)
                .putShort(VERSION)
                .putShort(VERSION)
                .putInt(0)
                .putInt(0)
                .putLong(entries)
                .putLong(entries)
                .putLong(size)
                .putLong(start)
                .putInt(LOCATOR_SIGNATURE)
                .putInt(0)
                .putLong(start + size)
                .putInt(1)
                .putInt(END_SIGNATURE)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) -1)
                .putInt(IN_EXTRA)
                .putInt(IN_EXTRA)
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
