package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class H2PoolTest {
    private final H2Pool pool = new H2Pool("jdbc:h2:mem:;QUERY_CACHE_SIZE=16", "sa", "", 1);

    @BeforeEach
    void table() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id int primary key)");
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private long rows() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from t")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void insert(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into t values (" + id + ")");
        }
    }

    @Test
    void whatWasCommittedStaysAndWhatWasLeftOpenIsRolledBack() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, 1);
            connection.commit();
            insert(connection, 2);
        }
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }

        assertThat(rows()).isEqualTo(1);
    }

    /** A pool of one: a connection given back twice would be lent twice. */
    @Test
    void aLoanEndsOnce() throws SQLException {
        Connection first = pool.getConnection();
        first.close();
        first.close();

        assertThat(first.isClosed()).isTrue();
        assertThatThrownBy(first::createStatement).isInstanceOf(SQLException.class);
        try (Connection second = pool.getConnection()) {
            first.close();
            insert(second, 1);
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anInterruptedWaitIsRefusedAndTakesNothing() throws SQLException {
        try (Connection only = pool.getConnection()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);
            assertThat(Thread.interrupted()).isTrue();
            insert(only, 1);
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aClosedPoolLendsNothingAndClosesWhatComesBack() throws SQLException {
        Connection lent = pool.getConnection();
        pool.close();
        insert(lent, 1);
        lent.close();

        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void preparedStatementsAreKeptBetweenLoans() throws Exception {
        assertThat(planned()).isSameAs(planned());
    }

    /** What H2 has prepared for one and the same text. */
    private Object planned() throws Exception {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("select id from t where id = ?")) {
                var command = statement.getClass().getDeclaredField("command");
                command.setAccessible(true);
                return command.get(statement);
            } finally {
                connection.commit();
                connection.setAutoCommit(true);
            }
        }
    }
}
