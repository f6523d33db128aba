package org.leaplms.xapi.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements on one connection; table names are written {@code {statement}}. */
final class Sql {
    private final Connection connection;
    private final Names names;
    private final Dialect dialect;

    Sql(Connection connection, Names names, Dialect dialect) {
        this.connection = connection;
        this.names = names;
        this.dialect = dialect;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }

    Dialect dialect() {
        return dialect;
    }

    <T> List<T> list(String sql, Row<T> mapper, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(names.sql(sql))) {
            bind(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(mapper.from(found));
                }
            }
            return rows;
        }
    }

    <T> Optional<T> first(String sql, Row<T> mapper, @Nullable Object... parameters) throws SQLException {
        List<T> rows = list(sql, mapper, parameters);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** A query and what becomes of its rows. */
    record Query(String sql, Row<?> sink, @Nullable Object... parameters) {}

    /** Several queries, one after the other; in one round trip where the driver can. */
    void each(Query... queries) throws SQLException {
        if (dialect == Dialect.H2) {
            for (Query query : queries) {
                list(query.sql(), query.sink(), query.parameters());
            }
            return;
        }
        String all = Arrays.stream(queries).map(Query::sql).collect(Collectors.joining("; "));
        @Nullable
        Object[] parameters = Arrays.stream(queries)
                .flatMap(q -> Arrays.stream(q.parameters()))
                .toArray();
        try (PreparedStatement statement = connection.prepareStatement(names.sql(all))) {
            bind(statement, parameters);
            statement.execute();
            for (Query query : queries) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    query.sink().from(rows);
                }
                statement.getMoreResults();
            }
        }
    }

    int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(names.sql(sql))) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    void batch(String sql, Collection<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(names.sql(sql))) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Null type) {
                statement.setNull(i + 1, type.sqlType());
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** A typed NULL: PostgreSQL wants to know. */
    record Null(int sqlType) {
        static final Null BIGINT = new Null(Types.BIGINT);
        static final Null BYTES = new Null(Types.BINARY);
        static final Null OTHER = new Null(Types.OTHER);
    }

    Array longs(Collection<Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    Array uuids(Collection<UUID> values) throws SQLException {
        return connection.createArrayOf("uuid", values.toArray());
    }

    Array texts(Collection<String> values) throws SQLException {
        return connection.createArrayOf("varchar", values.toArray());
    }
}
