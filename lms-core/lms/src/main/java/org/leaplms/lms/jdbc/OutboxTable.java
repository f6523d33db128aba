package org.leaplms.lms.jdbc;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.leaplms.lms.spi.PendingStatement;

/** {@code leap_outbox}: statements that are owed, in the order they arose; a row goes when its statement is delivered. */
final class OutboxTable {
    private static final String INSERT =
            "insert into leap_outbox (statement_id, registration_id, statement) values (:id, :registration, :json)";
    private static final String OLDEST = """
            select statement_id, registration_id, statement from leap_outbox
            order by position fetch first :limit rows only
            """;
    private static final String DELETE = "delete from leap_outbox where statement_id = :id";

    private OutboxTable() {}

    static void add(Handle handle, List<PendingStatement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (PendingStatement statement : statements) {
            batch.bind("id", statement.id())
                    .bind("registration", statement.registrationId())
                    .bind("json", statement.json())
                    .add();
        }
        batch.execute();
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
