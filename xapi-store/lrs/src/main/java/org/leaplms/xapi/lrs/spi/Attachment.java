package org.leaplms.xapi.lrs.spi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of an attachment. A store keeps them once per tenant and sha2.
 *
 * @param sha2 lower-case hexadecimal SHA-2 of the bytes, as statements name it
 * @param contentType Internet media type
 * @param length number of bytes
 * @param content opens the bytes; every call starts at the first byte
 */
public record Attachment(String sha2, String contentType, long length, Content content) {

    /** Opens the same bytes as often as asked. */
    @FunctionalInterface
    public interface Content {
        /** @return a new stream at the first byte; whoever asked closes it */
        InputStream open();
    }

    /**
     * @param bytes the content
     * @return their SHA-256 in lower-case hexadecimal
     */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param sha2 lower-case hexadecimal SHA-2 of the bytes
     * @param contentType Internet media type
     * @param bytes the content, copied
     * @return an attachment held in memory
     */
    public static Attachment of(String sha2, String contentType, byte[] bytes) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        return new Attachment(sha2, contentType, copy.length, () -> new ByteArrayInputStream(copy));
    }
}
