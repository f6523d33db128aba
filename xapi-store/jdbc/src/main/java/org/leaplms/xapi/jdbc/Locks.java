package org.leaplms.xapi.jdbc;

import java.util.concurrent.atomic.AtomicBoolean;

/** The lock that lets the appends of one tenant follow one another, whichever process they come from. */
final class Locks {
    private Locks() {}

    /** Waits until nobody else appends; holds until the transaction ends. */
    static Sql.Query append(Sql sql, int tenant, Keys keys) {
        return sql.dialect() == Dialect.POSTGRESQL
                ? new Sql.Query("select pg_advisory_xact_lock(?)", row -> true, keys.lock())
                : new Sql.Query("select id from {tenant} where id = ? for update", row -> true, tenant);
    }

    /** Asks, without waiting, whether nobody appends. PostgreSQL, outside of a transaction. */
    static Sql.Query free(Keys keys, AtomicBoolean answer) {
        return new Sql.Query(
                "select pg_try_advisory_xact_lock_shared(?)",
                row -> {
                    answer.set(row.getBoolean(1));
                    return true;
                },
                keys.lock());
    }
}
