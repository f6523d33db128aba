package org.leaplms.lms.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.leaplms.lms.RefusedStatement;
import org.leaplms.lms.spi.PendingStatement;

/**
 * {@code leap_outbox}: statements that are owed, in the order they arose; a row goes when its statement is delivered. A statement
 * that the record store refuses for good stays, with the reason, and is not owed until it is to be tried again.
 */
final class OutboxTable {
    private static final String INSERT =
            "insert into leap_outbox (statement_id, registration_id, statement) values (:id, :registration, :json)";
    private static final String OLDEST = """
            select statement_id, registration_id, statement from leap_outbox
            where refusal is null order by position fetch first :limit rows only
            """;
    private static final String KNOWN = "select count(*) from leap_outbox where statement_id = :id";
    private static final String REFUSE =
            "update leap_outbox set refusal = :refusal, refused_at = :at where statement_id = :id";
    private static final String REFUSED = """
            select statement_id, registration_id, statement, refusal, refused_at from leap_outbox
            where refusal is not null order by position fetch first :limit rows only
            """;
    private static final String OWE_AGAIN =
            "update leap_outbox set refusal = null, refused_at = null where refusal is not null";
    private static final String DELETE = "delete from leap_outbox where statement_id = :id";

    private OutboxTable() {}

    static void add(Handle handle, List<PendingStatement> statements) {
        List<PendingStatement> fresh = statements.stream()
                .filter(statement -> !isThere(handle, statement.id()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (PendingStatement statement : fresh) {
            batch.bind("id", statement.id())
                    .bind("registration", statement.registrationId())
                    .bind("json", statement.json())
                    .add();
        }
        batch.execute();
    }

    private static boolean isThere(Handle handle, UUID id) {
        return handle.createQuery(KNOWN).bind("id", id).mapTo(Integer.class).one() > 0;
    }

    static void refuse(Handle handle, UUID id, String refusal, Instant at) {
        handle.createUpdate(REFUSE)
                .bind("id", id)
                .bind("refusal", refusal)
                .bind("at", Columns.time(at))
                .execute();
    }

    static List<RefusedStatement> refused(Handle handle, int limit) {
        return handle.createQuery(REFUSED)
                .bind("limit", limit)
                .map((row, context) -> new RefusedStatement(
                        Columns.uuid(row, "statement_id"),
                        Columns.uuid(row, "registration_id"),
                        row.getString("statement"),
                        row.getString("refusal"),
                        Columns.instant(row, "refused_at")))
                .list();
    }

    static int oweAgain(Handle handle) {
        return handle.createUpdate(OWE_AGAIN).execute();
    }

    static List<PendingStatement> oldest(Handle handle, int limit) {
        return handle.createQuery(OLDEST)
                .bind("limit", limit)
                .map((row, context) -> new PendingStatement(
                        Columns.uuid(row, "statement_id"),
                        Columns.uuid(row, "registration_id"),
                        row.getString("statement")))
                .list();
    }

    static void remove(Handle handle, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(DELETE);
        ids.forEach(id -> batch.bind("id", id).add());
        batch.execute();
    }
}
