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
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Allowance.IntakeMode;
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
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            KeysCommand.ListKeys.class,
            KeysCommand.Issue.class,
            KeysCommand.Rotate.class,
            KeysCommand.Revoke.class
        })
final class KeysCommand {
    private static final int NO_SUCH_KEY = 1;

    /** What every one of them needs. */
    private static final class Store {
        @Mixin
        private Database database = new Database();

        @Option(names = "--tenant", paramLabel = "ID", descriptionKey = "keys.tenant")
        private String tenant = Tenant.DEFAULT.id();

        @Mixin
        private Terminal terminal = new Terminal();

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
                return work.with(store, credentials, terminal.out());
            } catch (Database.ClosedException e) {
                terminal.err().println("leap keys: " + e.getMessage());
                return LeapCommand.COULD_NOT_RUN;
            }
        }

        int unknown(String key) {
            terminal.err()
                    .println(
                            "leap keys: " + key + terminal.word(": there is no such key", " : cette clé n'existe pas"));
            return NO_SUCH_KEY;
        }

        Tenant tenant() {
            return new Tenant(tenant);
        }
    }

    static void show(Credentials.Issued issued, Terminal terminal, PrintWriter out) {
        out.println(terminal.word("key:    ", "clé    : ") + issued.credential().key());
        out.println("secret" + terminal.word(": ", " : ") + issued.secret());
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
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

    @Command(name = "issue", mixinStandardHelpOptions = true)
    static final class Issue implements Callable<Integer> {
        @Mixin
        private Store store = new Store();

        @Option(names = "--scope", split = ",", paramLabel = "SCOPE", descriptionKey = "keys.scope")
        private List<String> scopes =
                List.of(Scope.STATEMENTS_WRITE.id(), Scope.STATEMENTS_READ_MINE.id(), Scope.DEFINE.id());

        @Option(names = "--name", paramLabel = "NAME", descriptionKey = "keys.name")
        private String name = "leap";

        @Option(names = "--per-minute", paramLabel = "N", descriptionKey = "keys.per-minute")
        private int perMinute;

        @Option(names = "--lenient", descriptionKey = "keys.lenient")
        private boolean lenient;

        @Override
        public Integer call() {
            Set<Scope> wanted = EnumSet.noneOf(Scope.class);
            scopes.forEach(id -> wanted.add(scope(id)));
            return store.open((credentials, issuing, out) -> {
                Agent authority = Agent.account("urn:leap:lrs", name);
                Allowance allowance = Allowance.USUAL
                        .withPerMinute(perMinute)
                        .withIntake(lenient ? IntakeMode.LENIENT : IntakeMode.STRICT);
                show(issuing.issue(store.tenant(), authority, wanted, allowance), store.terminal, out);
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

    @Command(name = "rotate", mixinStandardHelpOptions = true)
    static final class Rotate implements Callable<Integer> {
        @Mixin
        private Store store = new Store();

        @Parameters(paramLabel = "KEY", descriptionKey = "keys.key")
        @SuppressWarnings("NullAway.Init")
        private String key;

        @Option(names = "--keep-old", paramLabel = "DURATION", descriptionKey = "keys.keep-old")
        private Duration keepOld = Duration.ZERO;

        @Override
        public Integer call() {
            return store.open((credentials, issuing, out) -> {
                Optional<Credentials.Issued> issued = issuing.rotate(key, keepOld);
                issued.ifPresent(one -> show(one, store.terminal, out));
                return issued.isPresent() ? 0 : store.unknown(key);
            });
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {
        @Mixin
        private Store store = new Store();

        @Parameters(paramLabel = "KEY", descriptionKey = "keys.key")
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
