package org.leaplms.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.Credential;
import org.leaplms.xapi.lrs.access.CredentialStore;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code leap keys list|issue|rotate|revoke}: the credentials of a record store. A secret is printed once, when it is made, and
 * kept only as a hash. On PostgreSQL a server that is running notices within ten seconds; an H2 file belongs to one process, so
 * stop the server first. Exit codes: 0 done, 1 no such key, 2 could not run.
 */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "List, issue, rotate or revoke credentials of a Learning Record Store.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            KeysCommand.ListKeys.class,
            KeysCommand.Issue.class,
            KeysCommand.Rotate.class,
            KeysCommand.Revoke.class
        })
final class KeysCommand {
    private static final int NO_SUCH_KEY = 1;
    private static final int COULD_NOT_RUN = 2;

    /** What every one of them needs. */
    private static final class Store {
        @Mixin
        private Database database = new Database();

        @Option(names = "--tenant", paramLabel = "ID", description = "Tenant. Default: ${DEFAULT-VALUE}.")
        private String tenant = Tenant.DEFAULT.id();

        @Mixin
        private Terminal language = new Terminal();

        @Spec(Spec.Target.MIXEE)
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        private interface Work {
            int with(CredentialStore store, Credentials credentials, PrintWriter out);
        }

        int open(Work work) {
            try (Database.Open open = database.open()) {
                CredentialStore store = open.stores().credentials();
                Credentials credentials = new Credentials(store, Clock.systemUTC(), new SecureRandom());
                return work.with(store, credentials, spec.commandLine().getOut());
            } catch (Database.ClosedException e) {
                spec.commandLine().getErr().println("leap keys: " + e.getMessage());
                return COULD_NOT_RUN;
            }
        }

        int unknown(String key) {
            spec.commandLine()
                    .getErr()
                    .println("leap keys: " + key
                            + (language.isFrench() ? " : cette clé n'existe pas" : ": there is no such key"));
            return NO_SUCH_KEY;
        }

        Tenant tenant() {
            return new Tenant(tenant);
        }
    }

    static void show(Credentials.Issued issued, Terminal language, PrintWriter out) {
        out.println((language.isFrench() ? "clé    : " : "key:    ")
                + issued.credential().key());
        out.println("secret" + (language.isFrench() ? " : " : ": ") + issued.secret());
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the keys with their scopes.")
    static final class ListKeys implements Callable<Integer> {
        @Mixin
        private Store store = new Store();

        @Override
        public Integer call() {
            return store.open((credentials, issuing, out) -> {
                for (Credential credential : credentials.list(store.tenant())) {
                    out.println(credential.key() + "  " + scopes(credential.scopes()));
                }
                return 0;
            });
        }

        private static String scopes(Set<Scope> scopes) {
            return scopes.stream().sorted().map(Scope::id).collect(Collectors.joining(","));
        }
    }

    @Command(name = "issue", mixinStandardHelpOptions = true, description = "Make a key and print its secret, once.")
    static final class Issue implements Callable<Integer> {
        @Mixin
        private Store store = new Store();

        @Option(
                names = "--scope",
                split = ",",
                paramLabel = "SCOPE",
                description = "What it may do, such as statements/write,state. Default: ${DEFAULT-VALUE}.")
        private List<String> scopes = List.of(Scope.STATEMENTS_WRITE.id(), Scope.STATEMENTS_READ_MINE.id());

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "Account name of the authority its statements carry. Default: ${DEFAULT-VALUE}.")
        private String name = "leap";

        @Option(names = "--per-minute", paramLabel = "N", description = "Most requests a minute; 0: no bound.")
        private int perMinute;

        @Override
        public Integer call() {
            Set<Scope> wanted = EnumSet.noneOf(Scope.class);
            scopes.forEach(id -> wanted.add(scope(id)));
            return store.open((credentials, issuing, out) -> {
                Agent authority = Agent.account("urn:leap:lrs", name);
                show(issuing.issue(store.tenant(), authority, wanted, perMinute), store.language, out);
                return 0;
            });
        }

        private Scope scope(String id) {
            return Scope.of(id)
                    .orElseThrow(() -> new ParameterException(
                            store.spec.commandLine(),
                            "--scope: \"" + id + "\": "
                                    + Arrays.stream(Scope.values())
                                            .map(Scope::id)
                                            .collect(Collectors.joining(", "))));
        }
    }

    @Command(name = "rotate", mixinStandardHelpOptions = true, description = "Give a key a new secret.")
    static final class Rotate implements Callable<Integer> {
        @Mixin
        private Store store = new Store();

        @Parameters(paramLabel = "KEY", description = "The key.")
        @SuppressWarnings("NullAway.Init")
        private String key;

        @Option(
                names = "--keep-old",
                paramLabel = "DURATION",
                description = "How long the old secret stays good, such as PT24H. Default: ${DEFAULT-VALUE}.")
        private Duration keepOld = Duration.ZERO;

        @Override
        public Integer call() {
            return store.open((credentials, issuing, out) -> {
                Optional<Credentials.Issued> issued = issuing.rotate(key, keepOld);
                issued.ifPresent(one -> show(one, store.language, out));
                return issued.isPresent() ? 0 : store.unknown(key);
            });
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Take a key away at once.")
    static final class Revoke implements Callable<Integer> {
        @Mixin
        private Store store = new Store();

        @Parameters(paramLabel = "KEY", description = "The key.")
        @SuppressWarnings("NullAway.Init")
        private String key;

        @Override
        public Integer call() {
            return store.open((credentials, issuing, out) -> {
                if (credentials.find(key).isEmpty()) {
                    return store.unknown(key);
                }
                issuing.revoke(key);
                return 0;
            });
        }
    }
}
