package org.leaplms.xapi.lrs.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Actor;

/** Issues, rotates and revokes credentials. There is no default one. Safe for use by several threads. */
public final class Credentials {
    private final CredentialStore store;
    private final InstantSource clock;
    private final SecureRandom random;

    public Credentials(CredentialStore store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A credential and its secret, which is nowhere kept and cannot be shown again.
     *
     * @param secret 256 random bits for new secrets
     */
    public record Issued(Credential credential, String secret) {
        /** The value of an Authorization header. */
        public String authorization() {
            String pair = credential.key() + ":" + secret;
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Issued " + credential.key();
        }
    }

    /** Makes a credential with a random key and secret and at most so many requests a minute, 0 for no bound. */
    public Issued issue(Tenant tenant, Actor authority, Set<Scope> scopes, int perMinute) {
        return issue(tenant, authority, scopes, Allowance.USUAL.withPerMinute(perMinute));
    }

    /** Makes a credential with a random key and secret. */
    public Issued issue(Tenant tenant, Actor authority, Set<Scope> scopes, Allowance allowance) {
        return issue(random(16), random(32), tenant, authority, scopes, allowance);
    }

    /**
     * Makes a credential with a key and a secret chosen by the host.
     *
     * @param secret at least 12 characters
     */
    public Issued issue(String key, String secret, Tenant tenant, Actor authority, Set<Scope> scopes, int perMinute) {
        return issue(key, secret, tenant, authority, scopes, Allowance.USUAL.withPerMinute(perMinute));
    }

    /**
     * Makes a credential with a key and a secret chosen by the host.
     *
     * @param secret at least 12 characters
     */
    public Issued issue(
            String key, String secret, Tenant tenant, Actor authority, Set<Scope> scopes, Allowance allowance) {
        if (secret.length() < 12) {
            throw new IllegalArgumentException("a secret has at least 12 characters");
        }
        String hash = SecretHash.of(secret, random);
        Credential credential = new Credential(key, hash, null, null, tenant, authority, scopes, allowance);
        store.save(credential);
        return new Issued(credential, secret);
    }

    /** Gives the key a new secret; the old one stays good for the given time. Empty when there is no such key. */
    public Optional<Issued> rotate(String key, Duration oldStaysGood) {
        return store.find(key).map(old -> {
            String secret = random(32);
            Credential next = new Credential(
                    key,
                    SecretHash.following(old.secretHash(), secret, random),
                    old.secretHash(),
                    clock.instant().plus(oldStaysGood),
                    old.tenant(),
                    old.authority(),
                    old.scopes(),
                    old.allowance());
            store.save(next);
            return new Issued(next, secret);
        });
    }

    /** Takes the key away at once. */
    public void revoke(String key) {
        store.remove(key);
    }

    private String random(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
