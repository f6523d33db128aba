package org.leaplms.xapi.lrs.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.model.Requirement;

/** Holds one attachment while its request is handled: in memory when small, in a temporary file when not. */
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 256 * 1024;

    private final MessageDigest digest;
    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long length;

    /** @param hash the hash that the content should have; its length names the kind of SHA-2 */
    Spool(String hash) {
        String algorithm =
                switch (hash.length()) {
                    case 56 -> "SHA-224";
                    case 96 -> "SHA-384";
                    case 128 -> "SHA-512";
                    default -> "SHA-256";
                };
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw RefusedException.invalid(Requirement.MULTIPART_HASH, "");
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        digest.update(bytes, offset, count);
        length += count;
        ByteArrayOutputStream small = memory;
        if (small != null && length > IN_MEMORY) {
            file = Files.createTempFile("leap-attachment", ".bin");
            out = Files.newOutputStream(file);
            small.writeTo(out);
            memory = null;
        }
        OutputStream target = memory == null ? out : memory;
        if (target != null) {
            target.write(bytes, offset, count);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    long length() {
        return length;
    }

    InputStream open() {
        try {
            return memory == null && file != null
                    ? Files.newInputStream(file)
                    : new ByteArrayInputStream(memory == null ? new byte[0] : memory.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the content. */
    void delete() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
