package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import org.leaplms.xapi.lrs.spi.StatementQuery;

/**
 * The sequence numbers a query's times leave: {@code stored} rises with them, so a time is a number after one look at an index.
 *
 * @param low first
 * @param high last; less than {@code low} when there is none
 */
record SeqRange(long low, long high) {

    static SeqRange of(Sql sql, int tenant, StatementQuery query, long last) throws SQLException {
        long low = query.since() == null ? 1 : lastStoredAt(sql, tenant, query.since()) + 1;
        long high = query.until() == null ? last : Math.min(last, lastStoredAt(sql, tenant, query.until()));
        return new SeqRange(low, high);
    }

    private static long lastStoredAt(Sql sql, int tenant, Instant instant) throws SQLException {
        return sql.first("""
                        select seq from {statement} where tenant = ? and stored <= ? \
                        order by tenant desc, stored desc, seq desc fetch first 1 rows only""", row -> row.getLong(1), tenant, Micros.floor(instant))
                .orElse(0L);
    }
}
