package org.leaplms.lms.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.spi.Window;

/** {@code leap_window}: written only under the version of the registration it belongs to. */
final class WindowTable {
    private static final String SELECT = """
            select w.id, w.registration_id, w.state, w.mode, w.language, w.unit_id, w.return_to, w.opened_at,
                w.last_seen_at, w.expires_at, w.first_seq, w.data
            from leap_window w""";
    private static final String BY_ID = SELECT + " where w.id = :id";
    private static final String OF_REGISTRATION =
            SELECT + " where w.registration_id = :registration order by w.opened_at, w.id";
    private static final String SILENT_HOLDERS = SELECT
            + " join leap_registration r on r.holder = w.id"
            + " where w.state in ('OPEN', 'RELEASED') and w.last_seen_at < :before"
            + " order by w.last_seen_at fetch first :limit rows only";
    private static final String UPDATE =
            "update leap_window set state = :state, last_seen_at = :seen, data = :data where id = :id";
    private static final String INSERT = """
            insert into leap_window (id, registration_id, state, mode, language, unit_id, return_to, opened_at,
                last_seen_at, expires_at, first_seq, data)
            values (:id, :registration, :state, :mode, :language, :unit, :returnTo, :opened, :seen, :expires, :seq,
                :data)
            """;

    private WindowTable() {}

    static void save(Handle handle, Window window) {
        if (bindChanging(handle.createUpdate(UPDATE), window).execute() == 1) {
            return;
        }
        bindChanging(handle.createUpdate(INSERT), window)
                .bind("registration", window.registrationId())
                .bind("mode", window.mode().name())
                .bind("language", window.language().toLanguageTag())
                .bind("unit", window.unitId())
                .bind("returnTo", window.returnTo())
                .bind("opened", Columns.time(window.openedAt()))
                .bind("expires", Columns.time(window.expiresAt()))
                .bind("seq", window.firstSeq())
                .execute();
    }

    private static Update bindChanging(Update update, Window window) {
        return update.bind("id", window.id())
                .bind("state", window.state().name())
                .bind("seen", Columns.time(window.lastSeenAt()))
                .bind("data", window.data());
    }

    static Optional<Window> find(Handle handle, UUID id) {
        return handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, context) -> window(row))
                .findOne();
    }

    static List<Window> ofRegistration(Handle handle, UUID registrationId) {
        return handle.createQuery(OF_REGISTRATION)
                .bind("registration", registrationId)
                .map((row, context) -> window(row))
                .list();
    }

    static List<Window> silentHolders(Handle handle, Instant before, int limit) {
        return handle.createQuery(SILENT_HOLDERS)
                .bind("before", Columns.time(before))
                .bind("limit", limit)
                .map((row, context) -> window(row))
                .list();
    }

    private static Window window(ResultSet row) throws SQLException {
        return new Window(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "registration_id"),
                Window.State.valueOf(row.getString("state")),
                LaunchMode.valueOf(row.getString("mode")),
                Columns.language(row, "language"),
                Columns.textOrNull(row, "unit_id"),
                Columns.textOrNull(row, "return_to"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "last_seen_at"),
                Columns.instant(row, "expires_at"),
                row.getLong("first_seq"),
                row.getString("data"));
    }
}
