package org.leaplms.xapi.lrs.spi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A document and its version.
 *
 * @param contentType Internet media type as it was sent
 * @param content the bytes; callers do not change them
 * @param etag lower-case hexadecimal SHA-1 of the content, without quotes
 * @param updated when it was written last, later than its previous version's; milliseconds
 */
public record Document(String contentType, byte[] content, String etag, Instant updated) {

    /**
     * @param content the bytes
     * @return their SHA-1 in lower-case hexadecimal
     */
    public static String etagOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Document d
                && contentType.equals(d.contentType)
                && etag.equals(d.etag)
                && updated.equals(d.updated)
                && Arrays.equals(content, d.content);
    }

    @Override
    public int hashCode() {
        return etag.hashCode();
    }

    @Override
    public String toString() {
        return "Document[" + contentType + ", " + content.length + " bytes, " + etag + ", " + updated + "]";
    }
}
