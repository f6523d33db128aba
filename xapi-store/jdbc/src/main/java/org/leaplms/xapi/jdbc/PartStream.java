package org.leaplms.xapi.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Reads a large attachment content part by part, each in a look of its own. Belongs to one thread. */
final class PartStream extends InputStream {
    private final Db db;
    private final UUID upload;
    private long missing;
    private byte[] part = new byte[0];
    private int at;
    private int number;

    PartStream(Db db, UUID upload, long length) {
        this.db = db;
        this.upload = upload;
        this.missing = length;
    }

    @Override
    public int read() throws IOException {
        return fill() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < part.length) {
            return true;
        }
        if (missing == 0) {
            return false;
        }
        part = db.read(sql -> sql.first(
                        "select content from {attachment_part} where upload = ? and part = ?",
                        row -> row.getBytes(1),
                        upload,
                        number))
                .orElseThrow(() -> new IOException("The attachment was deleted while it was read"));
        number++;
        missing -= part.length;
        at = 0;
        return true;
    }
}
