package org.leaplms.lms.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.leaplms.lms.SetAside;

/** {@code leap_set_aside}: rows are inserted once and never changed. */
final class SetAsideTable {
    private static final String SELECT = """
            select id, registration_id, window_id, from_seq, to_seq, reason, hash, entries, received_at
            from leap_set_aside where registration_id = :registration""";
    private static final String OF_REGISTRATION = SELECT + " order by received_at, id";
    private static final String SAME = SELECT + " and window_id = :window and hash = :hash";
    private static final String INSERT = """
            insert into leap_set_aside (id, registration_id, window_id, from_seq, to_seq, reason, hash, entries,
                received_at)
            values (:id, :registration, :window, :from, :to, :reason, :hash, :entries, :at)
            """;

    private SetAsideTable() {}

    static SetAside once(Handle handle, SetAside entries) {
        Optional<SetAside> same = handle.createQuery(SAME)
                .bind("registration", entries.registrationId())
                .bind("window", entries.windowId())
                .bind("hash", entries.hash())
                .map((row, context) -> setAside(row))
                .findOne();
        return same.orElseGet(() -> insert(handle, entries));
    }

    private static SetAside insert(Handle handle, SetAside entries) {
        handle.createUpdate(INSERT)
                .bind("id", entries.id())
                .bind("registration", entries.registrationId())
                .bind("window", entries.windowId())
                .bind("from", entries.fromSeq())
                .bind("to", entries.toSeq())
                .bind("reason", entries.reason().name())
                .bind("hash", entries.hash())
                .bind("entries", entries.entries())
                .bind("at", Columns.time(entries.receivedAt()))
                .execute();
        return entries;
    }

    static List<SetAside> ofRegistration(Handle handle, UUID registrationId) {
        return handle.createQuery(OF_REGISTRATION)
                .bind("registration", registrationId)
                .map((row, context) -> setAside(row))
                .list();
    }

    private static SetAside setAside(ResultSet row) throws SQLException {
        return new SetAside(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "registration_id"),
                Columns.uuid(row, "window_id"),
                row.getLong("from_seq"),
                row.getLong("to_seq"),
                SetAside.Reason.valueOf(row.getString("reason")),
                row.getString("hash"),
                row.getString("entries"),
                Columns.instant(row, "received_at"));
    }
}
