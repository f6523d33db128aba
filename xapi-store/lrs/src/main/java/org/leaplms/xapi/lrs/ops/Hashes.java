package org.leaplms.xapi.lrs.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.leaplms.xapi.lrs.spi.Attachment;

/** Compares contents with the SHA-2 that statements give them. */
final class Hashes {
    private Hashes() {}

    /** How many octets there are, or -1 when they do not have that hash. */
    static long length(Attachment.Content content, String sha2) {
        try (DigestInputStream in = new DigestInputStream(content.open(), MessageDigest.getInstance(algorithm(sha2)))) {
            long length = in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha2) ? length : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String algorithm(String sha2) {
        return switch (sha2.length()) {
            case 56 -> "SHA-224";
            case 96 -> "SHA-384";
            case 128 -> "SHA-512";
            default -> "SHA-256";
        };
    }
}
