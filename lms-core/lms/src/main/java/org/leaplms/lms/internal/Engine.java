package org.leaplms.lms.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Courses;
import org.leaplms.lms.Launches;
import org.leaplms.lms.Registrations;
import org.leaplms.lms.Statements;
import org.leaplms.lms.files.DirectoryContentStore;
import org.leaplms.lms.internal.scorm.ScormRuntime;
import org.leaplms.lms.internal.xapi.Answers;
import org.leaplms.lms.internal.xapi.LaunchData;
import org.leaplms.lms.internal.xapi.SessionCredentials;
import org.leaplms.lms.internal.xapi.XapiPolicy;
import org.leaplms.lms.internal.xapi.XapiProgress;
import org.leaplms.lms.internal.xapi.XapiRuntime;
import org.leaplms.lms.internal.xapi.XapiSessions;
import org.leaplms.lms.spi.ContentStore;
import org.leaplms.lms.spi.Entitlements;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.Authenticator;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the door, put together. */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int KEY_BYTES = 32;

    private final URI baseUrl;
    private final Stores stores;
    private final Lrs lrs;
    private final SessionCredentials credentials;
    private final Courses courses;
    private final Registrations registrations;
    private final Launches launches;
    private final Statements statements;
    private final Runnable housekeeping;

    /** What the builder collected; null where a default is wanted. */
    public record Plan(
            Path directory,
            Path contentDirectory,
            @Nullable DataSource dataSource,
            @Nullable LmsStore store,
            @Nullable ContentStore contentStore,
            @Nullable StatementStore statementStore,
            @Nullable DocumentStore documentStore,
            InstantSource clock,
            Supplier<UUID> ids,
            URI baseUrl,
            byte @Nullable [] signingKey,
            Duration busyFor,
            Duration lostAfter,
            Duration windowLife,
            Duration graceAfterTerminated,
            Housekeeping.@Nullable Plan housekeeping,
            Entitlements entitlements) {}

    private Engine(Plan plan, Stores stores) {
        String base = withoutSlash(plan.baseUrl().toString());
        this.baseUrl = URI.create(base);
        this.stores = stores;
        Wiring wiring = new Wiring(
                stores.state(),
                new CourseShelf(stores.state()),
                content(plan),
                plan.clock(),
                plan.ids(),
                base,
                new Tokens(key(plan, stores.state())),
                plan.busyFor(),
                plan.lostAfter(),
                plan.windowLife(),
                plan.graceAfterTerminated());
        Iris iris = new Iris(base);
        Caller engine = engine(base);
        Outbox outbox = new Outbox(stores.state(), owed -> stores.sink(base).store(owed), plan.clock());
        Changes changes = new Changes(stores.state(), outbox);
        XapiSessions sessions = new XapiSessions(wiring, iris, changes);
        this.lrs = Lrs.builder()
                .statements(stores.statements())
                .documents(stores.documents())
                .clock(plan.clock())
                .ids(plan.ids())
                .policy(new XapiPolicy(sessions))
                .build();
        this.credentials = new SessionCredentials(wiring, engine.tenant(), Agent.account(base, "leap-lms"));
        XapiRuntime xapi = new XapiRuntime(
                wiring,
                iris,
                changes,
                sessions,
                credentials,
                new LaunchData(stores.documents(), engine.tenant(), iris, plan.entitlements()),
                new XapiProgress(new Answers(stores.statements(), engine.tenant())));
        Runtimes runtimes = new Runtimes(new ScormRuntime(wiring, iris, changes), xapi);
        this.courses = new CourseService(wiring);
        this.registrations = new RegistrationService(wiring, runtimes);
        this.launches = new LaunchService(wiring, runtimes, changes);
        this.statements = new StatementService(lrs, stores.statements(), engine, outbox);
        Housekeeping.Plan keeping = plan.housekeeping();
        this.housekeeping = keeping == null ? () -> {} : Housekeeping.of(launches, statements, keeping)::close;
        outbox.tryDeliver();
    }

    /** Opens everything; what was opened is closed again if something fails. */
    public static Engine start(Plan plan) {
        Stores stores = Stores.open(plan);
        try {
            Engine engine = new Engine(plan, stores);
            LOG.info("LEAP LMS engine started at {}", engine.baseUrl);
            return engine;
        } catch (RuntimeException failed) {
            stores.close();
            throw failed;
        }
    }

    /** Who vouches for what the engine itself puts on record. */
    static Caller engine(String base) {
        return Caller.of(Tenant.DEFAULT, "leap-lms", Agent.account(base, "leap-lms"), Set.of(Scope.ALL));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static ContentStore content(Plan plan) {
        ContentStore given = plan.contentStore();
        try {
            return given != null ? given : DirectoryContentStore.open(plan.contentDirectory());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static byte[] key(Plan plan, LmsStore state) {
        byte[] given = plan.signingKey();
        if (given != null) {
            return given;
        }
        byte[] proposal = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(proposal);
        return Base64.getDecoder()
                .decode(state.setting("signing-key", Base64.getEncoder().encodeToString(proposal)));
    }

    public Courses courses() {
        return courses;
    }

    public Registrations registrations() {
        return registrations;
    }

    public Launches launches() {
        return launches;
    }

    public Statements statements() {
        return statements;
    }

    public Lrs lrs() {
        return lrs;
    }

    public Authenticator credentials() {
        return credentials;
    }

    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() {
        housekeeping.run();
        stores.close();
        LOG.info("LEAP LMS engine stopped");
    }
}
