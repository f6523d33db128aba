package org.leaplms.xapi.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

class AccessTest {
    private static final Agent AUTHORITY = Agent.account("https://hospital.example", "lms");
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final SecureRandom random = new SecureRandom();
    private final MemoryCredentialStore store = new MemoryCredentialStore();
    private final Credentials credentials = new Credentials(store, clock, random);
    private final BasicAuthenticator basic = new BasicAuthenticator(store, clock, random);

    private Credentials.Issued issue() {
        return credentials.issue(new Tenant("a"), AUTHORITY, Set.of(Scope.STATE), 0);
    }

    @Test
    void theRightSecretOpensAgainAndAgainAndAWrongOneNever() {
        Credentials.Issued issued = issue();

        assertThat(basic.authenticate(issued.authorization())).get().satisfies(caller -> {
            assertThat(caller.tenant()).isEqualTo(new Tenant("a"));
            assertThat(caller.can(Scope.STATE)).isTrue();
            assertThat(caller.can(Scope.STATEMENTS_READ)).isFalse();
        });
        assertThat(basic.authenticate(issued.authorization())).isPresent();
        assertThat(basic.authenticate(new Credentials.Issued(issued.credential(), "guess").authorization()))
                .isEmpty();
        assertThat(basic.authenticate("Basic !!!")).isEmpty();
        assertThat(basic.authenticate("Bearer x")).isEmpty();
    }

    @Test
    void theSecretIsNotKept() {
        Credentials.Issued issued = issue();

        assertThat(issued.credential().secretHash())
                .startsWith("pbkdf2$210000$")
                .doesNotContain(issued.secret());
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void aKnownSecretCostsMicroseconds() {
        Credentials.Issued issued = issue();
        basic.authenticate(issued.authorization());
        long start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            basic.authenticate(issued.authorization());
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(400));
    }

    @Test
    void rotationKeepsTheOldSecretForAWhile() {
        Credentials.Issued old = issue();
        Credentials.Issued next =
                credentials.rotate(old.credential().key(), Duration.ofHours(1)).orElseThrow();

        assertThat(basic.authenticate(old.authorization())).isPresent();
        assertThat(basic.authenticate(next.authorization())).isPresent();
        now = now.plus(Duration.ofHours(2));
        assertThat(basic.authenticate(old.authorization())).isEmpty();
        assertThat(basic.authenticate(next.authorization())).isPresent();
    }

    @Test
    void everyAttemptCostsAtMostOneDerivationAlsoDuringARotation() {
        AtomicInteger derivations = new AtomicInteger();
        BasicAuthenticator counting = new BasicAuthenticator(store, clock, random, (secret, salt, iterations) -> {
            derivations.incrementAndGet();
            return SecretHash.derive(secret, salt, iterations);
        });
        Credentials.Issued old = issue();
        String key = old.credential().key();
        Credentials.Issued next = credentials.rotate(key, Duration.ofHours(1)).orElseThrow();

        assertThat(next.credential().secretHash()).isNotEqualTo(old.credential().secretHash());
        for (String wrong : List.of(key + ":wrong", key + ":", "nobody:wrong")) {
            derivations.set(0);
            assertThat(counting.authenticate(
                            "Basic " + Base64.getEncoder().encodeToString(wrong.getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
            assertThat(derivations).as(wrong).hasValue(1);
        }
        derivations.set(0);
        for (int i = 0; i < 3; i++) {
            assertThat(counting.authenticate(old.authorization())).isPresent();
            assertThat(counting.authenticate(next.authorization())).isPresent();
        }
        assertThat(derivations).hasValue(2);
        now = now.plus(Duration.ofHours(2));
        derivations.set(0);
        assertThat(counting.authenticate(old.authorization())).isEmpty();
        assertThat(derivations).hasValue(1);
    }

    /** As rotations before salts were shared, and as other iterations would have it. */
    @Test
    void secretsOfDifferentSaltsOpenDuringARotationToo() {
        Credentials.Issued old = issue();
        Credential was = old.credential();
        Credential both = new Credential(
                was.key(),
                SecretHash.of("a secret of its own salt", random),
                was.secretHash(),
                now.plusSeconds(60),
                was.tenant(),
                was.authority(),
                was.scopes(),
                was.allowance());
        store.save(both);

        assertThat(basic.authenticate(old.authorization())).isPresent();
        assertThat(basic.authenticate(new Credentials.Issued(both, "a secret of its own salt").authorization()))
                .isPresent();
        assertThat(basic.authenticate(new Credentials.Issued(both, "another").authorization()))
                .isEmpty();
    }

    @Test
    void revocationHoldsAtOnce() {
        Credentials.Issued issued = issue();
        basic.authenticate(issued.authorization());
        credentials.revoke(issued.credential().key());

        assertThat(basic.authenticate(issued.authorization())).isEmpty();
        assertThat(credentials.rotate("none", Duration.ZERO)).isEmpty();
    }

    @Test
    void shortSecretsAndKeysWithColonsAreRefused() {
        assertThatThrownBy(() -> credentials.issue("k", "short", Tenant.DEFAULT, AUTHORITY, Set.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> credentials.issue("k:k", "long enough secret", Tenant.DEFAULT, AUTHORITY, Set.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownKeyCostsWhatAWrongSecretCosts() {
        Credentials.Issued issued = issue();
        String wrong = new Credentials.Issued(issued.credential(), "guessed secret").authorization();
        String unknown = "Basic " + Base64.getEncoder().encodeToString("nobody:guessed secret".getBytes());
        String empty = "Basic " + Base64.getEncoder().encodeToString("nobody:".getBytes());
        basic.authenticate(wrong);

        assertThat(basic.authenticate(empty)).isEmpty();
        double ratio = (double) cost(unknown) / cost(wrong);
        assertThat(ratio).isBetween(0.3, 3.0);
    }

    /** Processor time of three attempts by this thread. */
    private long cost(String authorization) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 3; i++) {
            assertThat(basic.authenticate(authorization)).isEmpty();
        }
        return threads.getCurrentThreadCpuTime() - start;
    }

    @Test
    void bearerTokensAreTheHostsBusiness() {
        Caller caller = Caller.of(Tenant.DEFAULT, "token", AUTHORITY, Set.of());
        Authenticator both = Authenticator.bearer(
                        token -> "good".equals(token) ? Optional.of(caller) : Optional.empty())
                .or(basic);

        assertThat(both.authenticate("Bearer good")).contains(caller);
        assertThat(both.authenticate("bearer bad")).isEmpty();
        assertThat(both.authenticate(issue().authorization())).isPresent();
    }

    @Test
    void aCallerCarriesWhatItsCredentialAllows() {
        Allowance allowance = Allowance.USUAL.withPerMinute(1).withBodyBytes(100);
        Credentials.Issued issued = credentials.issue(Tenant.DEFAULT, AUTHORITY, Set.of(Scope.ALL), allowance);
        Caller caller = basic.authenticate(issued.authorization()).orElseThrow();

        assertThat(caller.allowance()).isEqualTo(allowance);
        RateLimit limit = RateLimit.ofCallers(clock);
        assertThat(limit.take(caller)).isZero();
        assertThat(limit.take(caller)).isEqualTo(60);
    }

    @Test
    void ratesRefillWithTime() {
        Caller caller = Caller.of(Tenant.DEFAULT, "c", AUTHORITY, Set.of());
        RateLimit limit = new RateLimit(c -> 2, clock);

        assertThat(limit.take(caller)).isZero();
        assertThat(limit.take(caller)).isZero();
        assertThat(limit.take(caller)).isEqualTo(30);
        now = now.plusSeconds(30);
        assertThat(limit.take(caller)).isZero();
        assertThat(RateLimit.NONE.take(caller)).isZero();
    }
}
