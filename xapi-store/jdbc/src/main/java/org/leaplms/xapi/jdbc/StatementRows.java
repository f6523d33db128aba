package org.leaplms.xapi.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** Reads rows of {@code statement}. */
final class StatementRows {
    private static final String WITHOUT_TEXT =
            "s.seq, s.id, s.stored, s.voided, s.voiding, s.authority, s.target, s.terms, ";
    private static final String WHOLE = WITHOUT_TEXT + "s.body, s.overflow";
    /** The text only where it is short: of five hundred rows none may need more than a few megabytes. */
    static final String LEAN = WITHOUT_TEXT + "case when octet_length(s.body) <= 65536 then s.body end, null";
    /** What a column of bytes can hold inline in H2. */
    private static final int HEAD = 900_000;

    private StatementRows() {}

    /** One row; the text is unpacked when asked for, and null when it is long and was not read. */
    record Found(
            long seq,
            UUID id,
            long stored,
            boolean voided,
            boolean voiding,
            @Nullable Long authority,
            @Nullable UUID target,
            byte[] terms,
            byte @Nullable [] body) {

        String text() {
            return TextCodec.decode(Objects.requireNonNull(body, "a row read whole"));
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
                tail == null || head == null ? head : join(head, tail));
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
                "select " + WHOLE + " from {statement} s where s.tenant = ? and s.id = ?",
                StatementRows::from,
                tenant,
                id);
    }

    /** The same row with its text, however long; empty when it is gone by now. */
    static Optional<Found> whole(Sql sql, int tenant, Found row) throws SQLException {
        return row.body() != null ? Optional.of(row) : byId(sql, tenant, row.id());
    }

    /** Rows with their texts. */
    static Map<Long, Found> bySeq(Sql sql, int tenant, Collection<Long> seqs) throws SQLException {
        return bySeq(sql, tenant, seqs, WHOLE);
    }

    /** Rows without their texts where those are long. */
    static Map<Long, Found> lean(Sql sql, int tenant, Collection<Long> seqs) throws SQLException {
        return bySeq(sql, tenant, seqs, LEAN);
    }

    private static Map<Long, Found> bySeq(Sql sql, int tenant, Collection<Long> seqs, String columns)
            throws SQLException {
        Map<Long, Found> found = new HashMap<>();
        sql.list(
                "select " + columns + " from unnest(cast(? as bigint array)) u(x) "
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
