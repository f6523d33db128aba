package org.leaplms.lms.jdbc;

import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.leaplms.lms.spi.SharedValue;

/**
 * {@code leap_shared_value}: what a learner's courses share, one row for each value; the latest change by the learner's time
 * stays. Rows are written in the order of their keys, so that two courses of a learner never wait for each other in a circle.
 */
final class SharedValueTable {
    private static final String KEY = "learner_id = :learner and kind = :kind and name_hash = :hash and field = :field";
    private static final String UPDATE =
            "update leap_shared_value set content = :content, changed_at = :at where " + KEY + " and changed_at <= :at";
    private static final String NEWER = "select count(*) from leap_shared_value where " + KEY + " and changed_at > :at";
    private static final String INSERT = """
            insert into leap_shared_value (learner_id, kind, name_hash, field, name, content, changed_at)
            values (:learner, :kind, :hash, :field, :name, :content, :at)
            """;
    private static final String OF_LEARNER = """
            select kind, name, field, content, changed_at from leap_shared_value where learner_id = :learner
            order by kind, name_hash, field
            """;

    private SharedValueTable() {}

    private record Row(String hash, SharedValue value) {}

    static void save(Handle handle, String learner, List<SharedValue> values) {
        values.stream()
                .map(value -> new Row(Hashes.sha256(value.name()), value))
                .sorted(Comparator.comparing((Row row) -> row.value().kind())
                        .thenComparing(Row::hash)
                        .thenComparing(row -> row.value().field()))
                .forEach(row -> save(handle, learner, row));
    }

    /** An older row that somebody adds between these steps makes the insertion fail, and the transaction is tried again. */
    private static void save(Handle handle, String learner, Row row) {
        if (bound(handle.createUpdate(UPDATE), learner, row)
                        .bind("content", row.value().content())
                        .execute()
                == 1) {
            return;
        }
        boolean newerIsThere = bound(handle.createQuery(NEWER), learner, row)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!newerIsThere) {
            bound(handle.createUpdate(INSERT), learner, row)
                    .bind("name", row.value().name())
                    .bind("content", row.value().content())
                    .execute();
        }
    }

    private static <S extends SqlStatement<S>> S bound(S statement, String learner, Row row) {
        return statement
                .bind("learner", learner)
                .bind("kind", row.value().kind())
                .bind("hash", row.hash())
                .bind("field", row.value().field())
                .bind("at", Columns.time(row.value().at()));
    }

    static List<SharedValue> ofLearner(Handle handle, String learner) {
        return handle.createQuery(OF_LEARNER)
                .bind("learner", learner)
                .map((row, context) -> new SharedValue(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("field"),
                        row.getString("content"),
                        Columns.instant(row, "changed_at")))
                .list();
    }
}
