package org.leaplms.xapi.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.message.DbException;
import org.jspecify.annotations.Nullable;

/**
 * Connections to an H2 database of our own. H2's pool rolls every connection back when it is lent and when it is given back, and a
 * rollback makes H2 forget what it has prepared: each transaction would parse and plan all of its SQL anew, which took a sixth of
 * a single append. Here a connection is rolled back only when a transaction was left open. Thread-safe.
 */
final class H2Pool implements DataSource, AutoCloseable {
    private static final int SECONDS_TO_WAIT = 30;

    private final JdbcDataSource database = new JdbcDataSource();
    private final Semaphore free;
    private final Deque<JdbcConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param most connections open at the same time */
    H2Pool(String url, String user, String password, int most) {
        database.setURL(url);
        database.setUser(user);
        database.setPassword(password);
        free = new Semaphore(most);
    }

    @Override
    public Connection getConnection() throws SQLException {
        waitForOne();
        JdbcConnection open = null;
        try {
            open = opened();
            return new Lent(open);
        } finally {
            if (open == null) {
                free.release();
            }
        }
    }

    private void waitForOne() throws SQLException {
        try {
            if (!free.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new SQLTimeoutException("No connection became free in " + SECONDS_TO_WAIT + " s", "08001");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("Interrupted while waiting for a connection", "08001", e);
        }
    }

    private JdbcConnection opened() throws SQLException {
        if (closed) {
            throw new SQLException("The database was closed", "08003");
        }
        for (JdbcConnection known = idle.poll(); known != null; known = idle.poll()) {
            if (!known.isClosed()) {
                return known;
            }
        }
        return (JdbcConnection) database.getConnection();
    }

    private void giveBack(JdbcConnection connection) throws SQLException {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            idle.push(connection);
        } finally {
            free.release();
        }
        if (closed) {
            close();
        }
    }

    /** Closes what is idle now, and what is lent when it comes back. */
    @Override
    public void close() {
        closed = true;
        for (JdbcConnection known = idle.poll(); known != null; known = idle.poll()) {
            try {
                known.close();
            } catch (SQLException e) {
                throw Db.failure(e);
            }
        }
    }

    /** One loan of a connection. */
    private final class Lent extends JdbcConnection {
        private final JdbcConnection connection;
        private final AtomicBoolean ended = new AtomicBoolean();

        Lent(JdbcConnection connection) {
            super(connection);
            this.connection = connection;
        }

        @Override
        public void close() throws SQLException {
            if (ended.compareAndSet(false, true)) {
                giveBack(connection);
            }
        }

        @Override
        public boolean isClosed() throws SQLException {
            return ended.get() || super.isClosed();
        }

        @Override
        protected void checkClosed() {
            if (ended.get()) {
                throw DbException.get(ErrorCode.OBJECT_CLOSED);
            }
            super.checkClosed();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("One user only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return SECONDS_TO_WAIT;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped here");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
