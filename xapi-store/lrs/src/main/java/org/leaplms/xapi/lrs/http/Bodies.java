package org.leaplms.xapi.lrs.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.model.Requirement;

/** Reads bodies up to a bound. */
final class Bodies {
    private Bodies() {}

    static byte[] read(LrsRequest request, int most) {
        if (announced(request) > most) {
            throw tooLarge(most);
        }
        try {
            InputStream in = request.body();
            byte[] bytes = in.readNBytes(most);
            if (bytes.length == most && in.read() >= 0) {
                throw tooLarge(most);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the sender says it is going to send; 0 when it does not say. */
    private static long announced(LrsRequest request) {
        String length = request.header("content-length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static RefusedException tooLarge(long most) {
        return RefusedException.of(Reason.TOO_LARGE, Requirement.TOO_LARGE, most + " bytes");
    }

    /** The same octets, refused behind the bound. */
    static InputStream bounded(InputStream in, long most) {
        return new Bounded(in, most);
    }

    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(most);
            }
        }
    }
}
