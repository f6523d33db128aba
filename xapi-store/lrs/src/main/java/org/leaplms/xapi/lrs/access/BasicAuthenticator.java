package org.leaplms.xapi.lrs.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.Caller;

/**
 * HTTP Basic over a {@link CredentialStore}. The slow hash is derived once per secret; afterwards a keyed digest, made with a
 * key that lives only in this object, is compared in constant time, so that a request costs microseconds. At most two slow
 * derivations run at a time, whoever guesses; an unknown key costs the same one derivation as a wrong secret, also while a
 * rotated secret is still good.
 */
public final class BasicAuthenticator implements Authenticator {
    private static final int REMEMBERED = 1000;

    private record Known(String hash, byte[] digest, Caller caller, Credential credential) {}

    private final CredentialStore store;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final String decoy;
    private final SecretHash.Derivation derivation;
    private final Semaphore slow = new Semaphore(2);
    private final Map<String, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    public BasicAuthenticator(CredentialStore store, InstantSource clock, SecureRandom random) {
        this(store, clock, random, SecretHash::derive);
    }

    BasicAuthenticator(
            CredentialStore store, InstantSource clock, SecureRandom random, SecretHash.Derivation derivation) {
        this.store = store;
        this.clock = clock;
        this.derivation = derivation;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.decoy = SecretHash.decoy(random);
    }

    @Override
    public Optional<Caller> authenticate(String authorization) {
        String pair = decoded(authorization);
        int colon = pair == null ? -1 : pair.indexOf(':');
        if (pair == null || colon < 1) {
            return Optional.empty();
        }
        String name = pair.substring(0, colon);
        String secret = pair.substring(colon + 1);
        Optional<Credential> credential = store.find(name);
        if (credential.isEmpty()) {
            match(secret, List.of(decoy));
        }
        return credential.flatMap(known -> verify(known, secret));
    }

    private static @Nullable String decoded(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            return new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Optional<Caller> verify(Credential credential, String secret) {
        byte[] digest = digest(secret);
        List<String> good = good(credential);
        for (String hash : good) {
            Known seen;
            synchronized (known) {
                seen = known.get(credential.key() + "\n" + hash);
            }
            if (seen != null && MessageDigest.isEqual(seen.digest(), digest)) {
                return Optional.of(
                        seen.credential().equals(credential) ? seen.caller() : remember(credential, hash, digest));
            }
        }
        return match(secret, good).map(hash -> remember(credential, hash, digest));
    }

    /** The hashes of the secrets that open now: the current one and, for a while after a rotation, the one before. */
    private List<String> good(Credential credential) {
        String previous = credential.previousHash();
        Instant until = credential.previousUntil();
        boolean both = previous != null && until != null && clock.instant().isBefore(until);
        return both && previous != null ? List.of(credential.secretHash(), previous) : List.of(credential.secretHash());
    }

    private Optional<String> match(String secret, List<String> hashes) {
        slow.acquireUninterruptibly();
        try {
            return SecretHash.match(secret, hashes, derivation);
        } finally {
            slow.release();
        }
    }

    private Caller remember(Credential credential, String hash, byte[] digest) {
        Caller caller = Caller.of(credential.tenant(), credential.key(), credential.authority(), credential.scopes())
                .allowing(credential.allowance());
        synchronized (known) {
            known.put(credential.key() + "\n" + hash, new Known(hash, digest, caller, credential));
        }
        return caller;
    }

    private byte[] digest(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
