package org.leaplms.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** Reads rows of {@code statement}. */
final class StatementRows {
    static final String COLUMNS =
            "s.seq, s.id, s.stored, s.voided, s.voiding, s.authority, s.target, s.terms, s.body, s.overflow";
    /** What a column of bytes can hold inline in H2. */
    private static final int HEAD = 900_000;

    private StatementRows() {}

    /** One row; the text is unpacked when asked for. */
    record Found(
            long seq,
            UUID id,
            long stored,
            boolean voided,
            boolean voiding,
            @Nullable Long authority,
            @Nullable UUID target,
            byte[] terms,
            byte[] body) {

        String text() {
            return TextCodec.decode(body);
        }

        StoredStatement statement() {
            return new StoredStatement(id, Micros.toInstant(stored), text(), voided, voiding);
        }
    }

    static Found from(ResultSet row) throws SQLException {
        long authority = row.getLong(6);
        Long authorityOrNull = row.wasNull() ? null : authority;
        byte[] head = row.getBytes(9);
        byte[] tail = row.getBytes(10);
        return new Found(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getBoolean(4),
                row.getBoolean(5),
                authorityOrNull,
                row.getObject(7, UUID.class),
                row.getBytes(8),
                tail == null ? head : join(head, tail));
    }

    private static byte[] join(byte[] head, byte[] tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    static byte[] head(byte[] body) {
        return body.length <= HEAD ? body : Arrays.copyOf(body, HEAD);
    }

    static byte @Nullable [] tail(byte[] body) {
        return body.length <= HEAD ? null : Arrays.copyOfRange(body, HEAD, body.length);
    }

    static Optional<Found> byId(Sql sql, int tenant, UUID id) throws SQLException {
        return sql.first(
                "select " + COLUMNS + " from {statement} s where s.tenant = ? and s.id = ?",
                StatementRows::from,
                tenant,
                id);
    }

    static Map<Long, Found> bySeq(Sql sql, int tenant, Collection<Long> seqs) throws SQLException {
        Map<Long, Found> found = new HashMap<>();
        sql.list(
                "select " + COLUMNS + " from unnest(cast(? as bigint array)) u(x) "
                        + "join {statement} s on s.tenant = ? and s.seq = u.x",
                row -> {
                    Found one = from(row);
                    return found.put(one.seq(), one) == null;
                },
                sql.longs(seqs),
                tenant);
        return found;
    }
}
