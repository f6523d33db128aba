package org.leaplms.content.internal.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of a zip by their position. Small parts come out of a block that is read ahead, because headers, names and
 * small files lie side by side and are asked for one after another. Used by one thread.
 */
final class ZipBytes implements Closeable {
    private static final int BLOCK = 8 * 1024;

    private final SeekableByteChannel channel;
    private final long size;
    private final byte[] block = new byte[BLOCK];
    private long start;
    private int length;

    ZipBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** Exactly so many bytes from a position on. */
    byte[] at(long position, int count) throws IOException {
        byte[] out = new byte[count];
        int done = 0;
        while (done < count) {
            int n = read(position + done, out, done, count - done);
            if (n < 0) {
                throw new EOFException();
            }
            done += n;
        }
        return out;
    }

    /** Reads what is there from a position on, at least one byte unless the zip ends before it: then -1. */
    int read(long position, byte[] into, int from, int count) throws IOException {
        if (position < start || position >= start + length) {
            if (count >= BLOCK) {
                return channel.position(position).read(ByteBuffer.wrap(into, from, count));
            }
            start = position;
            length = Math.max(0, channel.position(position).read(ByteBuffer.wrap(block)));
        }
        if (length == 0) {
            return -1;
        }
        int at = (int) (position - start);
        int n = Math.min(count, length - at);
        System.arraycopy(block, at, into, from, n);
        return n;
    }

    /** A part as a stream; several of them may be read in turns. */
    InputStream slice(long position, long count) {
        return new Slice(position, count);
    }

    private final class Slice extends InputStream {
        private long position;
        private long left;

        Slice(long position, long left) {
            this.position = position;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = ZipBytes.this.read(position, bytes, from, (int) Math.min(count, left));
            if (n > 0) {
                position += n;
                left -= n;
            }
            return n;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
