package org.leaplms.xapi.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.BasicAuthenticator;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.access.MemoryCredentialStore;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.http.LrsServer;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/** An LRS in memory, served on loopback. */
final class ServedLrs implements AutoCloseable {
    private static final String SECRET = "remote-test-secret-0123456789";
    final MemoryStatementStore statements = new MemoryStatementStore(Clock.systemUTC());
    private final LrsServer server;

    ServedLrs() {
        Clock clock = Clock.systemUTC();
        MemoryCredentialStore credentials = new MemoryCredentialStore();
        new Credentials(credentials, clock, new SecureRandom())
                .issue("remote", SECRET, Tenant.DEFAULT, Agent.account("urn:leap", "remote"), Set.of(Scope.ALL), 0);
        Lrs lrs = Lrs.builder()
                .clock(clock)
                .statements(statements)
                .documents(new MemoryDocumentStore(clock))
                .build();
        try {
            LrsHttp http = LrsHttp.of(lrs, new BasicAuthenticator(credentials, clock, new SecureRandom()));
            server = LrsServer.start(http, 0, "/xapi", 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RemoteLrs remote(Tenant tenant) {
        return RemoteLrs.at(URI.create(server.url()))
                .basic("remote", SECRET)
                .version("2.0.0")
                .tenant(tenant)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
