package org.leaplms.xapi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentOutcome;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.DocumentUpdate;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Documents in H2 or PostgreSQL. Thread-safe. Get one from {@link JdbcStores}. */
public final class JdbcDocumentStore implements DocumentStore {
    private final Db db;
    private final InstantSource clock;

    JdbcDocumentStore(Db db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The same documents within a transaction of the host, which commits or rolls back.
     *
     * @param connection the host's, with auto-commit off; neither committed, rolled back nor closed here
     * @return a store for as long as the connection's transaction; not thread-safe
     */
    public DocumentStore within(Connection connection) {
        return new JdbcDocumentStore(db.within(connection), clock);
    }

    @Override
    public Optional<Document> find(Tenant tenant, DocumentKey key) {
        return db.read(sql -> new DocumentRows(sql, tenant).find(key, false));
    }

    @Override
    public List<String> ids(Tenant tenant, DocumentScope scope, @Nullable Instant since) {
        return db.read(sql -> new DocumentRows(sql, tenant).ids(scope, since));
    }

    @Override
    public DocumentOutcome write(Tenant tenant, DocumentKey key, Precondition precondition, DocumentUpdate update) {
        return db.write(sql -> write(new DocumentRows(sql, tenant), key, precondition, update));
    }

    private DocumentOutcome write(DocumentRows rows, DocumentKey key, Precondition precondition, DocumentUpdate update)
            throws SQLException {
        Optional<Document> current = rows.find(key, true);
        if (!precondition.allows(current.orElse(null))) {
            return new DocumentOutcome.Refused(current.orElse(null));
        }
        DocumentContent next = update.next(current);
        Instant updated = later(current);
        Document document = new Document(next.contentType(), next.bytes(), Document.etagOf(next.bytes()), updated);
        if (current.isPresent()) {
            rows.update(key, document);
        } else {
            rows.insert(key, document);
        }
        return new DocumentOutcome.Written(document, current.isEmpty());
    }

    private Instant later(Optional<Document> current) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return current.map(Document::updated)
                .filter(before -> !before.isBefore(now))
                .map(before -> before.plusMillis(1))
                .orElse(now);
    }

    @Override
    public DocumentOutcome delete(Tenant tenant, DocumentKey key, Precondition precondition) {
        return db.write(sql -> {
            DocumentRows rows = new DocumentRows(sql, tenant);
            Document current = rows.find(key, true).orElse(null);
            if (!precondition.allows(current)) {
                return new DocumentOutcome.Refused(current);
            }
            rows.delete(key);
            return new DocumentOutcome.Deleted(current != null);
        });
    }

    @Override
    public long deleteAll(Tenant tenant, DocumentScope scope) {
        return db.write(sql -> new DocumentRows(sql, tenant).deleteAll(scope));
    }

    @Override
    public long erase(Tenant tenant, AgentKey agent, boolean dryRun) {
        return dryRun
                ? db.read(sql -> new DocumentRows(sql, tenant).count(agent))
                : db.write(sql -> new DocumentRows(sql, tenant).deleteOf(agent));
    }
}
