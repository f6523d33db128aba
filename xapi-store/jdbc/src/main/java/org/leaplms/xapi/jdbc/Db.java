package org.leaplms.xapi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;

/**
 * Opens the unit of work of one store call: a connection of the pool with its own transaction, or a host's connection whose
 * transaction is left alone.
 */
final class Db {
    private static final int ATTEMPTS = 8;

    private final DataSource dataSource;
    private final @Nullable Connection hosts;
    private final Dialect dialect;
    private final Names names;
    private final boolean force;
    private final @Nullable H2Space space;

    /** @param force whether to force H2's file to the device after each commit */
    Db(DataSource dataSource, Dialect dialect, Names names, boolean force) {
        this(dataSource, null, dialect, names, force, dialect == Dialect.H2 ? new H2Space() : null);
    }

    private Db(
            DataSource dataSource,
            @Nullable Connection hosts,
            Dialect dialect,
            Names names,
            boolean force,
            @Nullable H2Space space) {
        this.dataSource = dataSource;
        this.hosts = hosts;
        this.dialect = dialect;
        this.names = names;
        this.force = force;
        this.space = space;
    }

    /** Something done on a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Sql sql) throws SQLException;
    }

    Db within(Connection connection) {
        return new Db(dataSource, connection, dialect, names, false, space);
    }

    boolean inHostsTransaction() {
        return hosts != null;
    }

    <T extends @Nullable Object> T read(Work<T> work) {
        try {
            if (hosts != null) {
                return work.on(new Sql(hosts, names, dialect));
            }
            try (Connection connection = dataSource.getConnection()) {
                if (!connection.getAutoCommit()) {
                    connection.setAutoCommit(true);
                }
                return work.on(new Sql(connection, names, dialect));
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs the work in one transaction; again, from the start, when the database sacrificed it to another one. */
    <T extends @Nullable Object> T write(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return hosts != null ? tidily(hosts, work) : transaction(work);
            } catch (SQLException e) {
                if (hosts != null || attempt == ATTEMPTS || !worthRepeating(e)) {
                    throw failure(e);
                }
                pause(attempt);
            }
        }
    }

    private <T extends @Nullable Object> T transaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = tidily(connection, work);
                connection.commit();
                done = true;
                if (force) {
                    force(connection);
                }
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(auto);
            }
        }
    }

    private <T extends @Nullable Object> T tidily(Connection connection, Work<T> work) throws SQLException {
        T result = work.on(new Sql(connection, names, dialect));
        if (space != null) {
            space.tidy(connection);
        }
        return result;
    }

    private static void force(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /** Serialization failure, deadlock victim, unique key raced for, H2's concurrent update and lock timeout. */
    private static boolean worthRepeating(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("40") || state.equals("23505") || state.equals("90131") || state.equals("HYT00");
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(attempt * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreError.UNAVAILABLE, "Interrupted while waiting to repeat a transaction", e);
        }
    }

    static StoreException failure(SQLException e) {
        return new StoreException(StoreError.UNAVAILABLE, "Database error " + e.getSQLState(), e);
    }
}
