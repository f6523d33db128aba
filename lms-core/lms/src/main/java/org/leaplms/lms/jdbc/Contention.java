package org.leaplms.lms.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** Tells what only went wrong because somebody else wrote the same at the same time from other failures. */
final class Contention {
    /** Unique key, serialization, deadlock (PostgreSQL), lock not to be had (H2, PostgreSQL). */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "HYT00", "55P03");

    private Contention() {}

    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
