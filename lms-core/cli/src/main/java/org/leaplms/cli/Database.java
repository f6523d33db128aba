package org.leaplms.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.jdbc.JdbcStores;
import org.leaplms.xapi.lrs.spi.StoreException;
import picocli.CommandLine.Option;

/** The options for the database of a record store, the same for every command that has one. */
final class Database {
    private static final int CONNECTIONS = 16;

    @Option(names = "--db", paramLabel = "DB", descriptionKey = "db")
    private String location = "leap-lrs";

    @Option(names = "--db-user", paramLabel = "USER", defaultValue = "${env:LEAP_DB_USER}", descriptionKey = "db-user")
    private @Nullable String user;

    @Option(
            names = "--db-password",
            interactive = true,
            arity = "0..1",
            defaultValue = "${env:LEAP_DB_PASSWORD}",
            descriptionKey = "db-password")
    private @Nullable String password;

    /** What to say when the database cannot be opened; never the password. */
    static final class ClosedException extends Exception {
        private static final long serialVersionUID = 1L;

        ClosedException(String location, Throwable cause) {
            super(location + ": " + innermost(cause).getMessage(), cause);
        }

        private static Throwable innermost(Throwable cause) {
            Throwable inner = cause;
            while (inner.getCause() != null) {
                inner = inner.getCause();
            }
            return inner;
        }
    }

    /** Opens the stores and brings the tables up to date. */
    Open open() throws ClosedException {
        try {
            if (!location.startsWith("jdbc:")) {
                JdbcStores stores = JdbcStores.h2File(Path.of(location)).build();
                return new Open(stores, () -> {});
            }
            HikariDataSource pool = new HikariDataSource(config());
            try {
                return new Open(JdbcStores.using(pool).build(), pool::close);
            } catch (StoreException e) {
                pool.close();
                throw e;
            }
        } catch (StoreException | PoolInitializationException | IllegalArgumentException e) {
            throw new ClosedException(location, e);
        }
    }

    private HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(location);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        return config;
    }

    /** Stores that are open, and the connections behind them. */
    record Open(JdbcStores stores, Runnable pool) implements AutoCloseable {
        @Override
        public void close() {
            stores.close();
            pool.run();
        }
    }
}
