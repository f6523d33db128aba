package org.leaplms.xapi.lrs.http;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.BasicAuthenticator;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.access.MemoryCredentialStore;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/** A record store in memory on a free port of loopback. */
final class ServedLrs implements AutoCloseable {
    static final String KEY = "client";
    static final String SECRET = "a secret of a test";

    private final LrsServer server;

    ServedLrs(int threads) throws IOException {
        server = LrsServer.start(http(), 0, "/xapi", threads);
    }

    /** A record store in memory that knows one credential. */
    static LrsHttp http() {
        Clock clock = Clock.systemUTC();
        MemoryCredentialStore store = new MemoryCredentialStore();
        new Credentials(store, clock, new SecureRandom())
                .issue(KEY, SECRET, Tenant.DEFAULT, Agent.account("https://e.org", "client"), Set.of(Scope.ALL), 0);
        return LrsHttp.of(Lrs.builder().clock(clock).build(), new BasicAuthenticator(store, clock, new SecureRandom()));
    }

    String url() {
        return server.url();
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
