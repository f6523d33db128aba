package org.leaplms.benchmarks.lrs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.leaplms.xapi.jdbc.JdbcStores;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.BasicAuthenticator;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.access.MemoryCredentialStore;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.http.LrsServer;
import org.leaplms.xapi.lrs.http.WarmUp;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/**
 * Serves an LRS on loopback for load and conformance runs, until killed: {@code LrsJdbcMain port h2:path} or
 * {@code LrsJdbcMain port jdbc:postgresql://…}; a third argument {@code compact} merges the index before; the credential is given as {@code LEAP_LRS_KEY} and {@code LEAP_LRS_SECRET}.
 */
public final class LrsJdbcMain {
    private LrsJdbcMain() {}

    /** @param args port and database */
    public static void main(String[] args) throws IOException {
        Clock clock = Clock.systemUTC();
        JdbcStores stores = stores(args[1]);
        if (args.length > 2 && args[2].equals("compact")) {
            System.out.println("compacted " + stores.compact());
        }
        MemoryCredentialStore credentials = new MemoryCredentialStore();
        new Credentials(credentials, clock, new SecureRandom())
                .issue(
                        System.getenv("LEAP_LRS_KEY"),
                        System.getenv("LEAP_LRS_SECRET"),
                        Tenant.DEFAULT,
                        Agent.account("urn:leap:lrs", "load"),
                        Set.of(Scope.ALL),
                        0);
        Lrs lrs = Lrs.builder()
                .clock(clock)
                .statements(stores.statements())
                .documents(stores.documents())
                .build();
        LrsHttp http = LrsHttp.of(lrs, new BasicAuthenticator(credentials, clock, new SecureRandom()));
        WarmUp.lasting(Duration.ofSeconds(2));
        LrsServer server = LrsServer.start(http, Integer.parseInt(args[0]), "/xapi", 32);
        System.out.println("ready " + server.url());
    }

    static JdbcStores stores(String database) {
        if (database.startsWith("h2:")) {
            return JdbcStores.h2File(Path.of(database.substring(3))).build();
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database);
        config.setUsername(System.getenv().getOrDefault("LEAP_LRS_DB_USER", "postgres"));
        config.setPassword(System.getenv().getOrDefault("LEAP_LRS_DB_PASSWORD", ""));
        config.setMaximumPoolSize(16);
        return JdbcStores.using(new HikariDataSource(config)).build();
    }
}
