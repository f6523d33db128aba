package org.leaplms.xapi.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Reads and writes rows of {@code document}. */
final class DocumentRows {
    /** Stands for "no registration" in the primary key. */
    private static final UUID NONE = new UUID(0, 0);

    private static final String KEY = " where scope = ? and registration = ? and name = ?";
    private final Sql sql;
    private final Keys keys;

    DocumentRows(Sql sql, Tenant tenant) {
        this.sql = sql;
        this.keys = new Keys(tenant);
    }

    private long scope(DocumentScope scope) {
        AgentKey agent = scope.agent();
        String who = agent == null ? "" : agent.value();
        return keys.documents(scope.kind() + "\n" + who.length() + "\n" + who + "\n" + scope.activity());
    }

    private static UUID registration(DocumentKey key) {
        UUID registration = key.scope().registration();
        return registration == null ? NONE : registration;
    }

    Optional<Document> find(DocumentKey key, boolean lock) throws SQLException {
        return sql.first(
                "select content_type, content, etag, updated from {document}" + KEY + (lock ? " for update" : ""),
                row -> new Document(
                        row.getString(1), row.getBytes(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4))),
                scope(key.scope()),
                registration(key),
                key.id());
    }

    void insert(DocumentKey key, Document document) throws SQLException {
        AgentKey agent = key.scope().agent();
        sql.update(
                """
                insert into {document} (scope, registration, name, agent, content_type, etag, updated, content) \
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                scope(key.scope()),
                registration(key),
                key.id(),
                agent == null ? Sql.Null.BIGINT : keys.agent(agent),
                document.contentType(),
                document.etag(),
                document.updated().toEpochMilli(),
                document.content());
    }

    void update(DocumentKey key, Document document) throws SQLException {
        sql.update(
                "update {document} set content_type = ?, etag = ?, updated = ?, content = ?" + KEY,
                document.contentType(),
                document.etag(),
                document.updated().toEpochMilli(),
                document.content(),
                scope(key.scope()),
                registration(key),
                key.id());
    }

    void delete(DocumentKey key) throws SQLException {
        sql.update("delete from {document}" + KEY, scope(key.scope()), registration(key), key.id());
    }

    List<String> ids(DocumentScope scope, @Nullable Instant since) throws SQLException {
        long after = since == null ? Long.MIN_VALUE : since.toEpochMilli();
        String all = "select distinct name from {document} where scope = ? and updated > ?";
        Sql.Row<String> name = row -> row.getString(1);
        List<String> ids = scope.registration() == null
                ? sql.list(all, name, scope(scope), after)
                : sql.list(all + " and registration = ?", name, scope(scope), after, scope.registration());
        return ids.stream().sorted().toList();
    }

    long deleteAll(DocumentScope scope) throws SQLException {
        String all = "delete from {document} where scope = ?";
        return scope.registration() == null
                ? sql.update(all, scope(scope))
                : sql.update(all + " and registration = ?", scope(scope), scope.registration());
    }

    long count(AgentKey agent) throws SQLException {
        return sql.first("select count(*) from {document} where agent = ?", row -> row.getLong(1), keys.agent(agent))
                .orElse(0L);
    }

    long deleteOf(AgentKey agent) throws SQLException {
        return sql.update("delete from {document} where agent = ?", keys.agent(agent));
    }
}
