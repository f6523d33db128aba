package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.BasicAuthenticator;
import org.leaplms.xapi.lrs.access.Credential;
import org.leaplms.xapi.lrs.access.CredentialStore;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/** What every {@link CredentialStore} does. */
public abstract class CredentialStoreContract {
    private static final Agent LMS = Agent.account("https://lms.example.org", "lms é");

    private final Tenant tenant = new Tenant(UUID.randomUUID().toString());
    private final String key = UUID.randomUUID().toString();

    /** @return the store under test; the same one may be given to every test */
    protected abstract CredentialStore store();

    private Credential credential(String name) {
        return new Credential(name, "pbkdf2$1$c2FsdA$aGFzaA", null, null, tenant, LMS, Set.of(), Allowance.USUAL);
    }

    @Test
    void what_was_saved_comes_back_whole() {
        Allowance allowance = new Allowance(600, 1L << 33, Allowance.IntakeMode.LENIENT);
        Credential full = new Credential(
                key,
                "pbkdf2$1$c2FsdA$aGFzaA",
                "pbkdf2$1$c2FsdA$b2xk",
                Instant.parse("2026-05-01T10:00:00.123Z"),
                tenant,
                LMS,
                EnumSet.allOf(Scope.class),
                allowance);
        store().save(full);
        assertThat(store().find(key)).get().satisfies(found -> {
            assertThat(found.authority().json()).isEqualTo(LMS.json());
            assertThat(found)
                    .usingRecursiveComparison()
                    .ignoringFields("authority")
                    .isEqualTo(full);
        });
    }

    @Test
    void saving_again_replaces() {
        store().save(credential(key));
        Credential second = new Credential(
                key, "pbkdf2$1$c2FsdA$bmV3", null, null, tenant, LMS, Set.of(Scope.STATE), Allowance.USUAL);
        store().save(second);
        assertThat(store().find(key)).get().satisfies(found -> {
            assertThat(found.secretHash()).isEqualTo("pbkdf2$1$c2FsdA$bmV3");
            assertThat(found.scopes()).containsExactly(Scope.STATE);
        });
        assertThat(store().list(tenant)).hasSize(1);
    }

    @Test
    void keys_are_compared_exactly_and_removed_for_good() {
        String mixed = "Key-" + key;
        store().save(credential(mixed));
        assertThat(store().find(mixed.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(store().find(mixed + " ")).isEmpty();
        assertThat(store().find("' or '1'='1")).isEmpty();
        store().remove(mixed);
        store().remove(mixed);
        assertThat(store().find(mixed)).isEmpty();
    }

    @Test
    void a_tenant_sees_its_own_only() {
        Tenant other = new Tenant(UUID.randomUUID().toString());
        store().save(credential(key + "b"));
        store().save(credential(key + "a"));
        assertThat(store().list(tenant)).extracting(Credential::key).containsExactly(key + "a", key + "b");
        assertThat(store().list(other)).isEmpty();
    }

    @Test
    void issued_rotated_and_revoked_secrets_open_what_they_should() {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        Credentials credentials = new Credentials(store(), clock, random);
        BasicAuthenticator basic = new BasicAuthenticator(store(), clock, random);
        Credentials.Issued first = credentials.issue(tenant, LMS, Set.of(Scope.STATEMENTS_WRITE), 0);
        Credentials.Issued second = credentials
                .rotate(first.credential().key(), Duration.ofHours(1))
                .orElseThrow();
        assertThat(basic.authenticate(first.authorization())).isPresent();
        assertThat(basic.authenticate(second.authorization())).get().satisfies(caller -> assertThat(caller.tenant())
                .isEqualTo(tenant));
        credentials.revoke(first.credential().key());
        assertThat(basic.authenticate(first.authorization())).isEmpty();
        assertThat(basic.authenticate(second.authorization())).isEmpty();
    }
}
