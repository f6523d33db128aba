package org.leaplms.lms.spi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key of a set of files, made while a {@link ContentStore} writes them: a SHA-256 over their paths and their bytes, in
 * the order given, as 64 lower-case hexadecimal digits. For one set and one thread.
 */
public final class ContentKey {
    private final MessageDigest all = sha256();
    private final MessageDigest one = sha256();

    /** Takes a file in, giving its bytes to somebody on the way. */
    public void add(ContentEntry entry, Reading reading) throws IOException {
        all.update((entry.path() + "\0").getBytes(StandardCharsets.UTF_8));
        try (InputStream bytes = new DigestInputStream(entry.open(), one)) {
            reading.read(bytes);
        }
        all.update(one.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }

    /** The key of all files taken in; to be asked for once. */
    public String value() {
        return HexFormat.of().formatHex(all.digest());
    }

    /** Reads the bytes of a file to their end. */
    @FunctionalInterface
    public interface Reading {
        /** Reads the stream, without closing it. */
        void read(InputStream bytes) throws IOException;
    }
}
