package org.leaplms.xapi.lrs.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with HMAC-SHA-256, written {@code pbkdf2$iterations$salt$hash}. Stateless but for the random source. */
final class SecretHash {
    private static final int BITS = 256;
    private static final int ITERATIONS = 210_000;

    private SecretHash() {}

    /** Makes 256 bits of a secret, a salt and a number of iterations; slow on purpose. */
    @FunctionalInterface
    interface Derivation {
        byte[] derive(String secret, byte[] salt, int iterations);
    }

    private record Parts(int iterations, byte[] salt, byte[] hash) {
        boolean sameWork(Parts other) {
            return iterations == other.iterations && Arrays.equals(salt, other.salt);
        }
    }

    static String of(String secret, SecureRandom random) {
        return written(secret, random(16, random));
    }

    /**
     * The hash of a secret that follows another one of the same key. It has the salt of the one before, so that while both are good
     * one derivation tells whether a secret is either of them.
     */
    static String following(String before, String secret, SecureRandom random) {
        return parsed(before)
                .filter(parts -> parts.iterations() == ITERATIONS)
                .map(parts -> written(secret, parts.salt()))
                .orElseGet(() -> of(secret, random));
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

    private static String written(String secret, byte[] salt) {
        return written(salt, derive(secret, salt, ITERATIONS));
    }

    private static String written(byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "pbkdf2$" + ITERATIONS + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    private static Optional<Parts> parsed(String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !"pbkdf2".equals(parts[0])) {
            return Optional.empty();
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return Optional.of(new Parts(Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3])));
    }

    /**
     * The first of the hashes that the secret has. Derives once for all hashes of one salt and takes the same time whether and
     * where one fits.
     */
    static Optional<String> match(String secret, List<String> hashes, Derivation derivation) {
        String match = null;
        Parts worked = null;
        byte[] derived = new byte[0];
        for (String hash : hashes) {
            Optional<Parts> parts = parsed(hash);
            if (parts.isEmpty()) {
                continue;
            }
            if (worked == null || !worked.sameWork(parts.get())) {
                worked = parts.get();
                derived = derivation.derive(secret, worked.salt(), worked.iterations());
            }
            boolean fits = MessageDigest.isEqual(derived, parts.get().hash());
            match = fits && match == null ? hash : match;
        }
        return Optional.ofNullable(match);
    }

    static byte[] derive(String secret, byte[] salt, int iterations) {
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
