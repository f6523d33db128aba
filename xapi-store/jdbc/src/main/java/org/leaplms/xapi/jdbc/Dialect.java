package org.leaplms.xapi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases this store speaks. */
enum Dialect {
    H2,
    POSTGRESQL;

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            case "postgresql" -> POSTGRESQL;
            default -> throw new SQLException("Neither H2 nor PostgreSQL but " + product);
        };
    }

    String migrations() {
        return "classpath:org/leaplms/xapi/jdbc/" + name().toLowerCase(Locale.ROOT);
    }
}
