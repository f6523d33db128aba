package org.leaplms.content.internal.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Inflates file after file with the same inflater and buffer; a stream opened while another is still open gets its own.
 * Used by one thread.
 */
final class Inflaters implements Closeable {
    private static final int INPUT = 16 * 1024;

    private record Tool(Inflater inflater, byte[] input) {}

    private @Nullable Tool idle;
    private boolean closed;

    /** The inflated bytes of a raw deflate stream. */
    InputStream inflating(InputStream raw) {
        Tool tool = idle == null ? new Tool(new Inflater(true), new byte[INPUT]) : idle;
        idle = null;
        return new Inflating(raw, tool);
    }

    private void giveBack(Tool tool) {
        if (idle != null || closed) {
            tool.inflater().end();
        } else {
            tool.inflater().reset();
            idle = tool;
        }
    }

    @Override
    public void close() {
        closed = true;
        if (idle != null) {
            idle.inflater().end();
            idle = null;
        }
    }

    private final class Inflating extends InputStream {
        private final InputStream raw;
        private @Nullable Tool tool;

        Inflating(InputStream raw, Tool tool) {
            this.raw = raw;
            this.tool = tool;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            Tool mine = tool;
            if (mine == null) {
                throw new IOException("closed");
            }
            try {
                return inflate(mine, bytes, from, count);
            } catch (DataFormatException e) {
                throw new ZipException(String.valueOf(e.getMessage()));
            }
        }

        private int inflate(Tool mine, byte[] bytes, int from, int count) throws IOException, DataFormatException {
            Inflater inflater = mine.inflater();
            int n = inflater.inflate(bytes, from, count);
            while (n == 0 && count > 0) {
                if (inflater.finished() || inflater.needsDictionary()) {
                    return -1;
                }
                int more = raw.read(mine.input(), 0, INPUT);
                if (more < 0) {
                    throw new EOFException("the compressed data ends too early");
                }
                inflater.setInput(mine.input(), 0, more);
                n = inflater.inflate(bytes, from, count);
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            if (tool != null) {
                giveBack(tool);
                tool = null;
            }
            raw.close();
        }
    }
}
