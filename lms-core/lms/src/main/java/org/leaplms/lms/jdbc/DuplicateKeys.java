package org.leaplms.lms.jdbc;

import java.sql.SQLException;

/** Tells a violated unique key from other failures. */
final class DuplicateKeys {
    private static final String UNIQUE_VIOLATION = "23505";

    private DuplicateKeys() {}

    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
