package org.leaplms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.BasicAuthenticator;
import org.leaplms.xapi.lrs.access.CachedCredentialStore;
import org.leaplms.xapi.lrs.access.CredentialStore;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.http.Cors;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.http.LrsServer;
import org.leaplms.xapi.lrs.http.WarmUp;
import org.leaplms.xapi.lrs.ops.Health;
import org.leaplms.xapi.lrs.ops.StatementFeed;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code leap serve --db DB}: a Learning Record Store (xAPI 1.0.3 and 2.0) on its own, until the process is ended. There is no
 * default password: a database without any credential is given one, whose secret is printed this once. Exit code 2: could not run.
 */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    /** After this a credential changed by {@code leap keys} holds in a process that serves. */
    private static final Duration CREDENTIALS_REMEMBERED = Duration.ofSeconds(10);

    @Mixin
    private Database database = new Database();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "serve.address")
    private String address = "127.0.0.1";

    @Option(names = "--path", paramLabel = "PATH", descriptionKey = "serve.path")
    private String path = "/xapi";

    @Option(names = "--origin", paramLabel = "ORIGIN", descriptionKey = "serve.origin")
    private List<String> origins = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "serve.threads")
    private int threads = 32;

    @Option(names = "--warm-up", paramLabel = "SECONDS", descriptionKey = "serve.warm-up")
    private int warmUp = 2;

    @Option(names = "--first-key", hidden = true, defaultValue = "${env:LEAP_LRS_KEY}")
    private @Nullable String firstKey;

    @Option(names = "--first-secret", hidden = true, defaultValue = "${env:LEAP_LRS_SECRET}")
    private @Nullable String firstSecret;

    @Mixin
    private Terminal terminal = new Terminal();

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    @Override
    public Integer call() throws InterruptedException {
        try {
            Serving serving = start();
            Runtime.getRuntime().addShutdownHook(new Thread(serving::close));
            new CountDownLatch(1).await();
            return 0;
        } catch (Database.ClosedException | IOException e) {
            terminal.err().println("leap serve: " + e.getMessage());
            return LeapCommand.COULD_NOT_RUN;
        }
    }

    /** What runs; closing it finishes what is under way and closes the database. */
    record Serving(LrsServer server, Database.Open database) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
            database.close();
        }
    }

    /** Opens the database and serves it. */
    Serving start() throws Database.ClosedException, IOException {
        Database.Open open = database.open();
        try {
            PrintWriter out = terminal.out();
            firstCredential(open.stores().credentials(), out);
            WarmUp.lasting(Duration.ofSeconds(Math.max(0, warmUp)));
            LrsServer server =
                    LrsServer.start(resources(open), new InetSocketAddress(address, port), path, Math.max(1, threads));
            out.println(
                    terminal.word("Learning Record Store: ", "Entrepôt de données d'apprentissage : ") + server.url());
            out.flush();
            return new Serving(server, open);
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private LrsHttp resources(Database.Open open) {
        StatementFeed feed = new StatementFeed();
        Lrs lrs = Lrs.builder()
                .clock(clock)
                .statements(open.stores().statements())
                .documents(open.stores().documents())
                .listener(feed)
                .build();
        CredentialStore credentials =
                new CachedCredentialStore(open.stores().credentials(), CREDENTIALS_REMEMBERED, clock);
        return LrsHttp.of(lrs, new BasicAuthenticator(credentials, clock, random))
                .cors(new Cors(Set.copyOf(origins)))
                .health(new Health(open.stores().statements(), Tenant.DEFAULT, clock))
                .stream(feed);
    }

    private void firstCredential(CredentialStore store, PrintWriter out) {
        if (!store.list(Tenant.DEFAULT).isEmpty()) {
            return;
        }
        Credentials credentials = new Credentials(store, clock, random);
        Agent authority = Agent.account("urn:leap:lrs", "first");
        if (firstKey != null && firstSecret != null) {
            credentials.issue(firstKey, firstSecret, Tenant.DEFAULT, authority, Set.of(Scope.ALL), 0);
            return;
        }
        Credentials.Issued issued = credentials.issue(Tenant.DEFAULT, authority, Set.of(Scope.ALL), 0);
        out.println(terminal.word(
                "First credential, shown this once (make others with leap keys):",
                "Premier identifiant, montré cette seule fois (leap keys en fait d'autres) :"));
        KeysCommand.show(issued, terminal, out);
    }
}
