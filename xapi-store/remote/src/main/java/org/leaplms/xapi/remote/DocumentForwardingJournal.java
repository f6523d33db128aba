package org.leaplms.xapi.remote;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.DocumentUpdate;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Keeps a forwarder's journal as Activity Profile documents of {@code urn:leap:forwarder:<name>}: as durable as the store. */
public final class DocumentForwardingJournal implements ForwardingJournal {
    private static final String POSITION = "position";
    private static final String DEAD = "dead-";
    private final DocumentStore documents;
    private final Tenant tenant;
    private final DocumentScope scope;
    private final String name;

    /**
     * @param documents where to keep it
     * @param tenant whose documents
     * @param name tells forwarders apart
     */
    public DocumentForwardingJournal(DocumentStore documents, Tenant tenant, String name) {
        this.documents = documents;
        this.tenant = tenant;
        this.name = name;
        this.scope = DocumentScope.activityProfile("urn:leap:forwarder:" + name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Position> position() {
        return documents.find(tenant, scope.key(POSITION)).map(document -> {
            JsonObject kept = (JsonObject) JsonValue.parse(new String(document.content(), StandardCharsets.UTF_8));
            String cursor = kept.string("cursor");
            return new Position(kept.string("since"), cursor == null ? null : new Cursor(cursor));
        });
    }

    @Override
    public void keep(Position position) {
        JsonWriter out = new JsonWriter().open();
        if (position.since() != null) {
            out.member("since", position.since());
        }
        if (position.cursor() != null) {
            out.member("cursor", position.cursor().value());
        }
        write(POSITION, out.close().json());
    }

    @Override
    public void leaveBehind(StoredStatement statement, String reason) {
        write(
                DEAD + statement.id(),
                new JsonWriter().open().member("reason", reason).close().json());
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return documents.ids(tenant, scope, null).stream()
                .filter(id -> id.startsWith(DEAD))
                .flatMap(id -> documents.find(tenant, scope.key(id)).map(letter -> letter(id, letter)).stream())
                .toList();
    }

    private static DeadLetter letter(String id, Document letter) {
        JsonObject said = (JsonObject) JsonValue.parse(new String(letter.content(), StandardCharsets.UTF_8));
        return new DeadLetter(
                UUID.fromString(id.substring(DEAD.length())),
                letter.updated(),
                Objects.requireNonNullElse(said.string("reason"), ""));
    }

    @Override
    public void forget(UUID statement) {
        documents.delete(tenant, scope.key(DEAD + statement), Precondition.NONE);
    }

    private void write(String id, String json) {
        documents.write(
                tenant,
                scope.key(id),
                Precondition.NONE,
                DocumentUpdate.replaceBy(
                        new DocumentContent("application/json", json.getBytes(StandardCharsets.UTF_8))));
    }
}
