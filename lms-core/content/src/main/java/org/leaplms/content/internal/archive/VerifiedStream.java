package org.leaplms.content.internal.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Gives exactly as many bytes as the entry promised and compares the checksum at the end. */
final class VerifiedStream extends FilterInputStream {
    private final ArchiveEntry entry;
    private final CRC32 crc = new CRC32();
    private long left;
    private boolean ended;

    VerifiedStream(InputStream in, ArchiveEntry entry) {
        super(in);
        this.entry = entry;
        this.left = entry.size();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return end();
        }
        int n = in.read(bytes, from, (int) Math.min(length, left));
        if (n < 0) {
            throw new DamagedEntryException(entry.path() + ": ends too early");
        }
        crc.update(bytes, from, n);
        left -= n;
        return n;
    }

    private int end() throws IOException {
        if (!ended) {
            ended = true;
            if (in.read() >= 0) {
                throw new DamagedEntryException(entry.path() + ": is longer than it claims");
            }
            if (entry.crc() >= 0 && crc.getValue() != entry.crc()) {
                throw new DamagedEntryException(entry.path() + ": checksum");
            }
        }
        return -1;
    }

    @Override
    public long skip(long n) throws IOException {
        byte[] buffer = new byte[(int) Math.min(8192, Math.max(1, n))];
        long done = 0;
        while (done < n) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, n - done));
            if (read < 0) {
                break;
            }
            done += read;
        }
        return done;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
