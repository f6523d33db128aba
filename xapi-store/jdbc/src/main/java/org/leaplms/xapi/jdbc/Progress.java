package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where a tenant stands, read in one step. The last statement's row tells the last number; the tenant's own row only remembers
 * numbers whose statements were purged, so that none is given twice.
 *
 * @param indexed where the posting lists reach
 * @param last the last sequence number given
 * @param lastStored the last {@code stored} given
 * @param rewritten grows when terms of stored statements change, in whichever process or host's transaction
 */
record Progress(long indexed, long last, long lastStored, long rewritten) {
    private static final String STATE = """
            select i.through, t.last_seq, t.last_stored, \
            (select s.seq from {statement} s where s.tenant = t.id order by s.tenant desc, s.seq desc fetch first 1 rows only), \
            (select s.stored from {statement} s where s.tenant = t.id order by s.tenant desc, s.seq desc fetch first 1 rows only), \
            t.rewritten from {tenant} t join {indexed} i on i.tenant = t.id where t.id = ?""";

    /** Reads into a reference; a NULL of no statement reads as 0. */
    static Sql.Query query(int tenant, AtomicReference<@Nullable Progress> into) {
        Sql.Row<Progress> row = r -> new Progress(
                r.getLong(1), Math.max(r.getLong(2), r.getLong(4)), Math.max(r.getLong(3), r.getLong(5)), r.getLong(6));
        return new Sql.Query(
                STATE,
                r -> {
                    into.set(row.from(r));
                    return true;
                },
                tenant);
    }

    static Progress of(AtomicReference<@Nullable Progress> read) throws SQLException {
        Progress progress = read.get();
        if (progress == null) {
            throw new SQLException("The tenant's row is missing", "02000");
        }
        return progress;
    }

    /** To be called in the transaction that changes or deletes. */
    static void rewrote(Sql sql, int tenant) throws SQLException {
        sql.update("update {tenant} set rewritten = rewritten + 1 where id = ?", tenant);
    }

    static Progress read(Sql sql, int tenant) throws SQLException {
        AtomicReference<@Nullable Progress> read = new AtomicReference<>();
        sql.each(query(tenant, read));
        return of(read);
    }
}
