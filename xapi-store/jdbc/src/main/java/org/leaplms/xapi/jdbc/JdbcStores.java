package org.leaplms.xapi.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door to statements and documents in a relational database. Building it brings the tables up to date.
 *
 * <p>On H2 an append is written to the file before it is acknowledged and survives the death of the process: building sets the
 * database's {@code WRITE_DELAY} to 0, for which the user needs admin rights (without them a warning {@code LEAP-XAPI-H2-DELAY} says
 * so), and decides itself when freed space is used again, because H2 may otherwise overwrite what it needs to find its last commits
 * after a crash; a host that opens the file itself calls {@link #recoverH2} before. To survive a power failure as well, see {@link Builder#forceWrites}.
 */
public final class JdbcStores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStores.class);
    private final Db db;
    private final JdbcStatementStore statements;
    private final JdbcDocumentStore documents;
    private final JdbcCredentialStore credentials;
    private final Runnable closing;

    private JdbcStores(Db db, InstantSource clock, IndexPlan plan, Runnable closing) {
        this.db = db;
        this.statements = new JdbcStatementStore(db, clock, plan);
        this.documents = new JdbcDocumentStore(db, clock);
        this.credentials = new JdbcCredentialStore(db);
        this.closing = closing;
    }

    /**
     * @param dataSource the host's; H2 2.x or PostgreSQL 12 or later; closed by the host
     * @return a builder
     */
    public static Builder using(DataSource dataSource) {
        return new Builder(dataSource, () -> {});
    }

    /**
     * A database of our own in a file, created when it is not there; {@link JdbcStores#close()} closes it.
     *
     * @param file the database's path without {@code .mv.db}
     * @return a builder
     */
    public static Builder h2File(Path file) {
        recoverH2(file);
        H2Pool pool = new H2Pool(h2Url(file), "sa", "", 32);
        return new Builder(pool, pool::close);
    }

    /**
     * Finds the last commit of an H2 file whose process was killed, where H2 itself may take an older one. {@link #h2File} does it;
     * a host that opens the file with a pool of its own calls this before. Does nothing to a file that was closed in order, is
     * open, is encrypted or is not there; takes some microseconds for each 4 KB of the file otherwise.
     *
     * @param file the database's path without {@code .mv.db}
     */
    public static void recoverH2(Path file) {
        H2Recovery.prepare(file);
    }

    /**
     * @param file the database's path without {@code .mv.db}
     * @return the URL {@link #h2File} uses: writes are not delayed, and the store alone decides when freed space is used again
     */
    public static String h2Url(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;RETENTION_TIME=" + Integer.MAX_VALUE
                + ";CACHE_SIZE=65536;QUERY_CACHE_SIZE=64;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** @return the statements */
    public JdbcStatementStore statements() {
        return statements;
    }

    /** @return the documents */
    public JdbcDocumentStore documents() {
        return documents;
    }

    /** @return the credentials; there is none until the host issues one */
    public JdbcCredentialStore credentials() {
        return credentials;
    }

    /**
     * Merges what many small steps have left in the index of statements, for all tenants: a person's or a registration's list stands
     * in one row of the database for each time the index was moved on, until this makes them few. Queries and appends go on
     * meanwhile; what changes the index waits for at most one step of a few thousand rows. For a quiet hour, now and then; what is
     * interrupted is finished by asking again.
     *
     * @return how many rows fewer there are
     */
    public long compact() {
        long removed = 0;
        Optional<Compaction.Place> place = Optional.of(Compaction.Place.START);
        while (place.isPresent()) {
            Compaction.Place from = place.get();
            Compaction.Step step = db.write(sql -> Compaction.step(sql, from));
            removed += step.removed();
            place = step.next();
        }
        return removed;
    }

    /** Closes what was opened here; a host's {@code DataSource} stays open. */
    @Override
    public void close() {
        closing.run();
    }

    /** Builds the stores; not thread-safe. */
    public static final class Builder {
        private final DataSource dataSource;
        private final Runnable closing;
        private @Nullable String schema;
        private String prefix = "leap_xapi_";
        private InstantSource clock = InstantSource.system();
        private boolean migrate = true;
        private boolean force;
        private int indexEvery = Blocks.USUAL.size();
        private Blocks blocks = Blocks.USUAL;

        private Builder(DataSource dataSource, Runnable closing) {
            this.dataSource = dataSource;
            this.closing = closing;
        }

        /**
         * @param name lower-case letters, digits, underscores; created when missing. Default: the connection's own schema
         * @return this
         */
        public Builder schema(String name) {
            schema = name;
            return this;
        }

        /**
         * @param text what every table's name begins with; lower-case letters, digits, underscores. Default {@code leap_xapi_}
         * @return this
         */
        public Builder tablePrefix(String text) {
            prefix = text;
            return this;
        }

        /**
         * @param source gives {@code stored} and {@code updated}. Default: the system's clock
         * @return this
         */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /**
         * @param wanted whether to create or update the tables now. Default: true
         * @return this
         */
        public Builder migrate(boolean wanted) {
            migrate = wanted;
            return this;
        }

        /**
         * @param wanted H2 only: whether every write is also forced out of the operating system's cache, which costs most of the
         *     speed; PostgreSQL has its own {@code fsync} setting. Default: false
         * @return this
         */
        public Builder forceWrites(boolean wanted) {
            force = wanted;
            return this;
        }

        /**
         * @param statements how many new statements are searched one by one before an append moves them into the index, at least 1.
         *     More makes writing cheaper, fewer makes reading cheaper. Default: 1024
         * @return this
         */
        public Builder indexEvery(int statements) {
            indexEvery = statements;
            return this;
        }

        /** For tests: the tables must never have been filled with other ones. */
        Builder blocks(Blocks wanted) {
            blocks = wanted;
            return this;
        }

        /**
         * @return the stores
         * @throws org.leaplms.xapi.lrs.spi.StoreException when the database does not answer or is neither H2 nor PostgreSQL
         */
        public JdbcStores build() {
            Names names = new Names(schema, prefix);
            try (Connection connection = dataSource.getConnection()) {
                Dialect dialect = Dialect.of(connection);
                if (dialect == Dialect.H2) {
                    stopDelayingWrites(connection);
                }
                if (migrate) {
                    migrate(dialect);
                }
                return new JdbcStores(
                        new Db(dataSource, dialect, names, force && dialect == Dialect.H2),
                        clock,
                        new IndexPlan(indexEvery, blocks),
                        closing);
            } catch (SQLException e) {
                throw Db.failure(e);
            }
        }

        private static void stopDelayingWrites(Connection connection) {
            try (var statement = connection.createStatement()) {
                statement.execute("set write_delay 0");
                new H2Space().keepEverything(connection);
            } catch (SQLException e) {
                LOG.warn(
                        "LEAP-XAPI-H2-DELAY: H2 may lose acknowledged writes when the process dies; add"
                                + " ;WRITE_DELAY=0 to the URL or use an admin user ({})",
                        e.getSQLState());
            }
        }

        private void migrate(Dialect dialect) {
            var flyway = Flyway.configure(JdbcStores.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(dialect.migrations())
                    .table(prefix + "schema_history")
                    .placeholders(Map.of("prefix", prefix))
                    .baselineOnMigrate(true)
                    .baselineVersion("0");
            if (schema != null) {
                flyway.schemas(dialect == Dialect.H2 ? schema.toUpperCase(Locale.ROOT) : schema);
            }
            flyway.load().migrate();
        }
    }
}
