package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.BasicAuthenticator;
import org.leaplms.xapi.lrs.access.CachedCredentialStore;
import org.leaplms.xapi.lrs.access.CredentialStore;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Actor;
import org.leaplms.xapi.model.Agent;

/** The README's bootstrap is compiled and run, and stands in the README as it does here. */
final class ReadmeTest {
    private static final Clock clock = Clock.systemUTC();
    private static final SecureRandom random = new SecureRandom();
    private static final Actor authority = Agent.account("https://lms.example.org", "lms");

    private BasicAuthenticator bootstrap(JdbcStores stores, BiConsumer<String, String> show) {
        // README
        CredentialStore store = new CachedCredentialStore(stores.credentials(), Duration.ofSeconds(10), clock);
        Credentials credentials = new Credentials(store, clock, random);
        if (store.list(Tenant.DEFAULT).isEmpty()) {
            Credentials.Issued first = credentials.issue(Tenant.DEFAULT, authority, Set.of(Scope.ALL), Allowance.USUAL);
            show.accept(first.credential().key(), first.secret());
        }
        BasicAuthenticator authenticator = new BasicAuthenticator(store, clock, random);
        // end
        return authenticator;
    }

    @Test
    void the_first_credential_is_issued_once_and_opens_after_a_restart(@TempDir Path directory) {
        AtomicReference<String> shown = new AtomicReference<>("");
        try (JdbcStores stores = JdbcStores.h2File(directory.resolve("db")).build()) {
            bootstrap(stores, (key, secret) -> shown.set(key + ":" + secret));
        }
        try (JdbcStores stores = JdbcStores.h2File(directory.resolve("db")).build()) {
            BasicAuthenticator authenticator = bootstrap(stores, (key, secret) -> shown.set("issued twice"));
            String pair = java.util.Base64.getEncoder()
                    .encodeToString(String.valueOf(shown.get()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(authenticator.authenticate("Basic " + pair)).isPresent();
        }
    }

    @Test
    void the_readme_shows_this_code() throws Exception {
        String test = Files.readString(Path.of("src/test/java/org/leaplms/xapi/jdbc/ReadmeTest.java"));
        String shown = test.substring(test.indexOf("// README\n") + 10, test.indexOf("        // end\n"))
                .stripTrailing()
                .stripIndent();
        assertThat(Files.readString(Path.of("README.md"))).contains(shown);
    }
}
