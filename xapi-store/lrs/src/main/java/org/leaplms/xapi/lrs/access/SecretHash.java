package org.leaplms.xapi.lrs.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with HMAC-SHA-256, written {@code pbkdf2$iterations$salt$hash}. Stateless but for the random source. */
final class SecretHash {
    private static final int BITS = 256;
    private static final int ITERATIONS = 210_000;

    private SecretHash() {}

    static String of(String secret, SecureRandom random) {
        byte[] salt = random(16, random);
        return written(salt, derive(secret, salt, ITERATIONS));
    }

    /** A hash that no secret is known for; comparing with it takes as long as with any other. */
    static String decoy(SecureRandom random) {
        return written(random(16, random), random(BITS / 8, random));
    }

    private static byte[] random(int bytes, SecureRandom random) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return value;
    }

    private static String written(byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "pbkdf2$" + ITERATIONS + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    /** Whether the secret has that hash; takes the same time for right and wrong ones. */
    static boolean matches(String secret, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !"pbkdf2".equals(parts[0])) {
            return false;
        }
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] derived = derive(secret, decoder.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[3]));
    }

    private static byte[] derive(String secret, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
