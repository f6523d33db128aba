package org.leaplms.lms;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.internal.Engine;
import org.leaplms.lms.internal.Housekeeping;
import org.leaplms.lms.spi.ContentStore;
import org.leaplms.lms.spi.Entitlements;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.access.Authenticator;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.StatementStore;

/**
 * The one door to the learning engine. Built once, used from many threads, closed when the host stops. It starts no thread: what
 * has to be done from time to time ({@link Launches#finishLost}, {@link Statements#deliverPending}) the host asks for, or lends
 * an executor for with {@link Builder#housekeeping}.
 */
public final class LeapLms implements AutoCloseable {
    private final Engine engine;

    private LeapLms(Engine engine) {
        this.engine = engine;
    }

    /** A builder whose defaults work: everything in the directory {@code leap-data}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Packages in, courses out. */
    public Courses courses() {
        return engine.courses();
    }

    /** Learners in courses, and where they stand. */
    public Registrations registrations() {
        return engine.registrations();
    }

    /** Windows on courses. */
    public Launches launches() {
        return engine.launches();
    }

    /** The learning records. */
    public Statements statements() {
        return engine.statements();
    }

    /** The record store under the rules of xAPI and of running sessions, to be served over HTTP. */
    public Lrs lrs() {
        return engine.lrs();
    }

    /** Knows the credentials that launched content holds; a host puts it before its own. */
    public Authenticator sessionCredentials() {
        return engine.credentials();
    }

    /** The base address links start with, without a trailing slash. */
    public URI baseUrl() {
        return engine.baseUrl();
    }

    /** Closes what was opened here; what the host gave stays open. */
    @Override
    public void close() {
        engine.close();
    }

    /** Puts an engine together; used by one thread. */
    public static final class Builder {
        private Path directory = Path.of("leap-data");
        private @Nullable Path contentDirectory;
        private @Nullable DataSource dataSource;
        private @Nullable LmsStore store;
        private @Nullable ContentStore contentStore;
        private @Nullable StatementStore statementStore;
        private @Nullable DocumentStore documentStore;
        private InstantSource clock = InstantSource.system();
        private Supplier<UUID> ids = UUID::randomUUID;
        private URI baseUrl = URI.create("http://localhost:8080");
        private byte @Nullable [] signingKey;
        private Duration busyFor = Duration.ofMinutes(10);
        private Duration lostAfter = Duration.ofHours(4);
        private Duration windowLife = Duration.ofHours(12);
        private Duration graceAfterTerminated = Duration.ZERO;
        private Housekeeping.@Nullable Plan housekeeping;
        private Entitlements entitlements = Entitlements.NONE;

        private Builder() {}

        /** Where the H2 file and the courses' files go, as far as nothing else is given for them. */
        public Builder directory(Path where) {
            directory = where;
            return this;
        }

        /** Where courses' files go; default {@code content} in the directory. */
        public Builder contentDirectory(Path where) {
            contentDirectory = where;
            return this;
        }

        /** The host's database, H2 or PostgreSQL; default an H2 file in the directory. The host closes it. */
        public Builder dataSource(DataSource hosts) {
            dataSource = hosts;
            return this;
        }

        /** Another store for the engine's state than the database. The host closes it. */
        public Builder store(LmsStore hosts) {
            store = hosts;
            return this;
        }

        /** Another store for courses' files than a directory. */
        public Builder contentStore(ContentStore hosts) {
            contentStore = hosts;
            return this;
        }

        /**
         * Another store for statements than the database, for instance a remote record store. Statements then go through the
         * outbox, are delivered right after each commit, and stay owed while the store does not take them.
         */
        public Builder statementStore(StatementStore hosts) {
            statementStore = hosts;
            return this;
        }

        /** Another store for state and profile documents than the database. */
        public Builder documentStore(DocumentStore hosts) {
            documentStore = hosts;
            return this;
        }

        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /** Where the ids of courses, registrations and windows come from. */
        public Builder ids(Supplier<UUID> source) {
            ids = source;
            return this;
        }

        /** Where the host serves this engine, as learners' browsers see it; also names activities and learners in statements. */
        public Builder baseUrl(URI address) {
            baseUrl = address;
            return this;
        }

        /** At least 32 bytes that sign links; default: made at first start and kept with the engine's state. */
        public Builder signingKey(byte[] secret) {
            if (secret.length < 32) {
                throw new IllegalArgumentException("a signing key has at least 32 bytes");
            }
            signingKey = secret.clone();
            return this;
        }

        /** How long after a window was last heard of another one has to ask before it takes over; default ten minutes. */
        public Builder busyFor(Duration time) {
            busyFor = time;
            return this;
        }

        /** How long after a window was last heard of {@link Launches#finishLost} gives it up; default four hours. */
        public Builder lostAfter(Duration time) {
            lostAfter = time;
            return this;
        }

        /** How long a window's token is good for; default twelve hours. */
        public Builder windowLife(Duration time) {
            windowLife = time;
            return this;
        }

        /**
         * How long after a cmi5 unit has terminated its session statements it made before may still arrive (cmi5 9.3.8); default
         * not at all. Content that sends without waiting for answers, over a slow network, needs a few seconds.
         */
        public Builder graceAfterTerminated(Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("a time of grace is not negative");
            }
            graceAfterTerminated = time;
            return this;
        }

        /**
         * Lets the engine end lost windows and deliver owed statements by itself, from now on every so often, until it is closed.
         * Several servers on one database may each do it.
         *
         * @param executor of the host, which shuts it down; best one of its own thread, as a round takes as long as it needs
         * @param every pause between two rounds; a minute is a good choice
         */
        public Builder housekeeping(ScheduledExecutorService executor, Duration every) {
            if (every.toMillis() < 1) {
                throw new IllegalArgumentException("a pause between two rounds is at least a millisecond");
            }
            housekeeping = new Housekeeping.Plan(executor, every);
            return this;
        }

        /** Keys agreed on with providers of cmi5 content outside of their courses; default none. */
        public Builder entitlements(Entitlements agreed) {
            entitlements = agreed;
            return this;
        }

        /**
         * Opens the stores, brings tables up to date and delivers what an earlier stop left owed.
         *
         * @throws java.io.UncheckedIOException if a directory cannot be made
         */
        public LeapLms build() {
            Engine.Plan plan = new Engine.Plan(
                    directory,
                    contentDirectory != null ? contentDirectory : directory.resolve("content"),
                    dataSource,
                    store,
                    contentStore,
                    statementStore,
                    documentStore,
                    clock,
                    ids,
                    baseUrl,
                    signingKey,
                    busyFor,
                    lostAfter,
                    windowLife,
                    graceAfterTerminated,
                    housekeeping,
                    entitlements);
            return new LeapLms(Engine.start(plan));
        }
    }
}
