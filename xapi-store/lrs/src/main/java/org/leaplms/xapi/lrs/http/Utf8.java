package org.leaplms.xapi.lrs.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes text as UTF-8 piece by piece, so that a long one is never in memory twice. Belongs to one thread. */
final class Utf8 implements Appendable {
    private static final int PIECE = 8192;
    private final OutputStream out;

    Utf8(OutputStream out) {
        this.out = out;
    }

    @Override
    public Utf8 append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Utf8 append(CharSequence text, int start, int end) throws IOException {
        int from = start;
        while (from < end) {
            int to = Math.min(end, from + PIECE);
            if (to < end && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            out.write(text.subSequence(from, to).toString().getBytes(StandardCharsets.UTF_8));
            from = to;
        }
        return this;
    }

    /** {@code value} is no half of a surrogate pair. */
    @Override
    public Utf8 append(char value) throws IOException {
        return append(String.valueOf(value));
    }
}
