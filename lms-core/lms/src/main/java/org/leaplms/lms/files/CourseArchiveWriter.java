package org.leaplms.lms.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/**
 * Writes the files of a course, one after the other, as a ZIP64 archive without compression (APPNOTE 4.3, 4.5.3): any program
 * can unpack it, and each byte of each file lies where it can be served from. The same files give the same bytes. One use,
 * one thread.
 */
final class CourseArchiveWriter implements Closeable {
    private static final int BUFFER = 256 * 1024;

    private final FileChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(2 * BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] read = new byte[BUFFER];
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long written;
    private long entries;

    CourseArchiveWriter(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Takes in one file, to the end of its bytes. */
    void add(String path, InputStream bytes) throws IOException {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        long start = written;
        int n = bytes.readNBytes(read, 0, BUFFER);
        crc.update(read, 0, n);
        long size = n;
        write(CourseArchive.header(name, crc.getValue(), size));
        write(n);
        while (n == BUFFER) {
            n = bytes.readNBytes(read, 0, BUFFER);
            crc.update(read, 0, n);
            size += n;
            write(n);
        }
        if (size >= BUFFER) {
            flush();
            correct(CourseArchive.header(name, crc.getValue(), size), start);
        }
        directory.writeBytes(CourseArchive.directoryEntry(name, crc.getValue(), size, start));
        entries++;
    }

    private void write(int count) throws IOException {
        if (out.remaining() < count) {
            flush();
        }
        out.put(read, 0, count);
        written += count;
    }

    private void write(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += BUFFER) {
            int count = Math.min(BUFFER, bytes.length - at);
            if (out.remaining() < count) {
                flush();
            }
            out.put(bytes, at, count);
        }
        written += bytes.length;
    }

    private void flush() throws IOException {
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        out.clear();
    }

    /** Writes a header anew, now that size and checksum of what follows it are known. */
    private void correct(byte[] header, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(header);
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
    }

    /** Writes the directory and has the disk keep everything. */
    void finish() throws IOException {
        long start = written;
        byte[] all = directory.toByteArray();
        write(all);
        write(CourseArchive.end(start, all.length, entries));
        flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
