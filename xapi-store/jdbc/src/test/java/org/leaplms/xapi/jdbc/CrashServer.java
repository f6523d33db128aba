package org.leaplms.xapi.jdbc;

import java.io.IOException;
import java.nio.file.Path;
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
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import org.postgresql.ds.PGSimpleDataSource;

/** The process {@link CrashTest} kills: an LRS on a JDBC store. */
final class CrashServer {
    static final String KEY = "crash";
    static final String SECRET = "crash-test-secret-0123456789";

    private CrashServer() {}

    static JdbcStores stores(String database) {
        if (database.startsWith("jdbc:")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(database);
            return JdbcStores.using(source).tablePrefix("crash_").build();
        }
        return JdbcStores.h2File(Path.of(database)).build();
    }

    public static void main(String[] args) throws IOException {
        Clock clock = Clock.systemUTC();
        JdbcStores stores = stores(args[0]);
        MemoryCredentialStore credentials = new MemoryCredentialStore();
        new Credentials(credentials, clock, new SecureRandom())
                .issue(KEY, SECRET, Tenant.DEFAULT, Agent.account("urn:leap", "crash"), Set.of(Scope.ALL), 0);
        Lrs lrs = Lrs.builder()
                .clock(clock)
                .statements(stores.statements())
                .documents(stores.documents())
                .build();
        LrsHttp http = LrsHttp.of(lrs, new BasicAuthenticator(credentials, clock, new SecureRandom()));
        LrsServer server = LrsServer.start(http, 0, "/xapi", 8);
        System.out.println(server.url());
    }
}
