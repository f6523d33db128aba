package org.leaplms.content.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A part of a file as a stream; several of them may be read in turns. */
final class ChannelSlice extends InputStream {
    private final SeekableByteChannel channel;
    private long position;
    private long left;

    ChannelSlice(SeekableByteChannel channel, long position, long length) {
        this.channel = channel;
        this.position = position;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        channel.position(position);
        int n = channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, left)));
        if (n > 0) {
            position += n;
            left -= n;
        }
        return n;
    }
}
