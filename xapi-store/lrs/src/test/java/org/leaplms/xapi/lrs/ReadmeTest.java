package org.leaplms.xapi.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.access.BasicAuthenticator;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.access.MemoryCredentialStore;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.servlet.LrsServlet;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/** The code of the README, compiled and run. */
class ReadmeTest {
    private static final String SOURCE = "xapi-store/lrs/src/test/java/org/leaplms/xapi/lrs/ReadmeTest.java";

    @Test
    void theFirstExampleRuns() {
        ServletContextHandler context = new ServletContextHandler("/host");
        // README
        MemoryCredentialStore credentialStore = new MemoryCredentialStore();
        Clock clock = Clock.systemUTC();
        Credentials.Issued issued = new Credentials(credentialStore, clock, new SecureRandom())
                .issue(Tenant.DEFAULT, Agent.account("https://lms.example.org", "lms"), Set.of(Scope.ALL), 0);

        Lrs lrs = Lrs.builder().clock(clock).build();
        BasicAuthenticator authenticator = new BasicAuthenticator(credentialStore, clock, new SecureRandom());
        context.addServlet(new ServletHolder(new LrsServlet(LrsHttp.of(lrs, authenticator))), "/xapi/*");

        Caller caller = authenticator.authenticate(issued.authorization()).orElseThrow();
        long passed = lrs.statements()
                .search(caller)
                .verb("http://adlnet.gov/expapi/verbs/passed")
                .count();
        // README

        assertThat(passed).isZero();
    }

    @Test
    void theReadmeShowsThisCode() throws IOException {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("leap.root")));
        List<String> source = Files.readAllLines(root.resolve(SOURCE));
        int start = source.indexOf("        // README");
        int end = source.lastIndexOf("        // README");
        String code =
                String.join("\n", source.subList(start + 1, end)).stripIndent().strip();

        assertThat(Files.readString(root.resolve("xapi-store/lrs/README.md"))).contains(code);
    }
}
