package org.leaplms.lms.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.leaplms.lms.spi.JournalBatch;

/** {@code leap_journal}: rows are inserted and never changed. */
final class JournalTable {
    private static final String FROM = """
            select registration_id, window_id, from_seq, to_seq, hash, chain, entries, differences, received_at
            from leap_journal where registration_id = :registration and to_seq >= :seq order by from_seq
            """;
    private static final String INSERT = """
            insert into leap_journal (registration_id, window_id, from_seq, to_seq, hash, chain, entries, differences,
                received_at)
            values (:registration, :window, :from, :to, :hash, :chain, :entries, :differences, :at)
            """;

    private JournalTable() {}

    static void add(Handle handle, JournalBatch batch) {
        handle.createUpdate(INSERT)
                .bind("registration", batch.registrationId())
                .bind("window", batch.windowId())
                .bind("from", batch.fromSeq())
                .bind("to", batch.toSeq())
                .bind("hash", batch.hash())
                .bind("chain", batch.chain())
                .bind("entries", batch.entries())
                .bind("differences", batch.differences())
                .bind("at", Columns.time(batch.receivedAt()))
                .execute();
    }

    static List<JournalBatch> from(Handle handle, UUID registrationId, long fromSeq) {
        return handle.createQuery(FROM)
                .bind("registration", registrationId)
                .bind("seq", fromSeq)
                .map((row, context) -> batch(row))
                .list();
    }

    private static JournalBatch batch(ResultSet row) throws SQLException {
        return new JournalBatch(
                Columns.uuid(row, "registration_id"),
                Columns.uuid(row, "window_id"),
                row.getLong("from_seq"),
                row.getLong("to_seq"),
                row.getString("hash"),
                row.getString("chain"),
                row.getString("entries"),
                Columns.textOrNull(row, "differences"),
                Columns.instant(row, "received_at"));
    }
}
