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

/**
 * Serves a record store in memory on loopback, for conformance runs: {@code LrsMain port}. The key and the secret come from
 * the environment, {@code LEAP_LRS_KEY} and {@code LEAP_LRS_SECRET}; without them random ones are made and shown once.
 */
final class LrsMain {
    private LrsMain() {}

    public static void main(String[] args) throws IOException {
        Clock clock = Clock.systemUTC();
        MemoryCredentialStore store = new MemoryCredentialStore();
        Credentials credentials = new Credentials(store, clock, new SecureRandom());
        Agent authority = Agent.account("urn:leap:lrs", "conformance");
        String key = System.getenv("LEAP_LRS_KEY");
        String secret = System.getenv("LEAP_LRS_SECRET");
        Credentials.Issued issued = key == null || secret == null
                ? credentials.issue(Tenant.DEFAULT, authority, Set.of(Scope.ALL), 0)
                : credentials.issue(key, secret, Tenant.DEFAULT, authority, Set.of(Scope.ALL), 0);
        LrsHttp http = LrsHttp.of(
                Lrs.builder().clock(clock).build(), new BasicAuthenticator(store, clock, new SecureRandom()));
        LrsServer server = LrsServer.start(http, Integer.parseInt(args[0]), "/xapi", 16);
        System.out.println(server.url() + " key " + issued.credential().key()
                + (secret == null ? " secret " + issued.secret() : ""));
    }
}
