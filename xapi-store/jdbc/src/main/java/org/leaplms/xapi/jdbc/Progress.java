package org.leaplms.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Where a tenant's counter and index stand, read in one step. */
final class Progress {
    private static final String STATE =
            "select i.through, t.last_seq, t.last_stored from {tenant} t join {indexed} i on i.tenant = t.id where t.id = ?";
    /** First ask whether anybody appends, then look: two statements, so that the second sees what the first waited for. */
    private static final String FREE_THEN_STATE = "select pg_try_advisory_xact_lock_shared(?); " + STATE;

    private Progress() {}

    /**
     * What was seen.
     *
     * @param state the numbers
     * @param noWriter whether no process is appending; empty when the database cannot tell
     */
    record Seen(Tail.State state, Optional<Boolean> noWriter) {
        private static Seen of(boolean free, Tail.State state) {
            return new Seen(state, Optional.of(free));
        }
    }

    private static Tail.State state(ResultSet row) throws SQLException {
        return new Tail.State(row.getLong(1), row.getLong(2), row.getLong(3));
    }

    static Seen read(Sql sql, int tenant, Keys keys, boolean hostsTransaction) throws SQLException {
        if (sql.dialect() == Dialect.POSTGRESQL && !hostsTransaction) {
            return sql.pair(FREE_THEN_STATE, row -> row.getBoolean(1), Progress::state, Seen::of, keys.lock(), tenant);
        }
        Tail.State state = sql.first(STATE, Progress::state, tenant).orElseThrow();
        return new Seen(state, hostsTransaction ? Optional.of(false) : Optional.empty());
    }
}
