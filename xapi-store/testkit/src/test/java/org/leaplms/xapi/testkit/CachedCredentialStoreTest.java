package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.access.CachedCredentialStore;
import org.leaplms.xapi.lrs.access.Credential;
import org.leaplms.xapi.lrs.access.CredentialStore;
import org.leaplms.xapi.lrs.access.MemoryCredentialStore;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

final class CachedCredentialStoreTest extends CredentialStoreContract {
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final CredentialStore database = new MemoryCredentialStore();
    private final CredentialStore store = new CachedCredentialStore(database, Duration.ofSeconds(10), () -> now);

    @Override
    protected CredentialStore store() {
        return store;
    }

    @Test
    void what_another_process_takes_away_is_gone_after_the_given_time() {
        Agent agent = Agent.account("https://e.org", "a");
        database.save(new Credential("k", "hash", null, null, Tenant.DEFAULT, agent, Set.of(), Allowance.USUAL));
        assertThat(store.find("k")).isPresent();
        database.remove("k");
        now = now.plusSeconds(9);
        assertThat(store.find("k")).isPresent();
        now = now.plusSeconds(1);
        assertThat(store.find("k")).isEmpty();
    }
}
