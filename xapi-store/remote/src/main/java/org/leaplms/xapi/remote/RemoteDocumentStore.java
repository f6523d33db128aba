package org.leaplms.xapi.remote;

import java.net.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Document;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentKey;
import org.leaplms.xapi.lrs.spi.DocumentKind;
import org.leaplms.xapi.lrs.spi.DocumentOutcome;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.DocumentUpdate;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * Documents in another LRS. Writes are guarded by etags; an LRS of 1.0.3 may ignore them for State documents, one of 2.0 may not.
 * {@code updated} is as fine as that LRS's {@code Last-Modified}: seconds. A person's documents cannot be erased together. Thread-safe.
 */
public final class RemoteDocumentStore implements DocumentStore {
    private static final int ATTEMPTS = 200;
    private final RemoteClient client;
    private final Tenant tenant;

    RemoteDocumentStore(RemoteClient client, Tenant tenant) {
        this.client = client;
        this.tenant = tenant;
    }

    private static String resource(DocumentScope scope) {
        return switch (scope.kind()) {
            case STATE -> "activities/state";
            case ACTIVITY_PROFILE -> "activities/profile";
            case AGENT_PROFILE -> "agents/profile";
        };
    }

    private static Map<String, String> parameters(DocumentScope scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (scope.activity() != null) {
            parameters.put("activityId", scope.activity());
        }
        if (scope.agent() != null) {
            parameters.put("agent", AgentJson.of(scope.agent()));
        }
        if (scope.registration() != null) {
            parameters.put("registration", scope.registration().toString());
        }
        return parameters;
    }

    private HttpRequest.Builder to(DocumentKey key) {
        Map<String, String> parameters = parameters(key.scope());
        parameters.put(key.scope().kind() == DocumentKind.STATE ? "stateId" : "profileId", key.id());
        return client.to(resource(key.scope()), parameters);
    }

    @Override
    public Optional<Document> find(Tenant whose, DocumentKey key) {
        own(whose);
        RemoteClient.Answer answer = client.send(to(key).GET());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        var headers = answer.expect(200).response().headers();
        byte[] content = answer.response().body();
        return Optional.of(new Document(
                headers.firstValue("Content-Type").orElse("application/octet-stream"),
                content,
                headers.firstValue("ETag").map(RemoteDocumentStore::unquoted).orElseGet(() -> Document.etagOf(content)),
                headers.firstValue("Last-Modified")
                        .map(RemoteDocumentStore::instant)
                        .orElse(Instant.EPOCH)));
    }

    private static String unquoted(String etag) {
        String strong = etag.startsWith("W/") ? etag.substring(2) : etag;
        return strong.replace("\"", "");
    }

    private static Instant instant(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new StoreException(StoreError.CORRUPT, "The remote LRS sent an unreadable date", e);
        }
    }

    @Override
    public List<String> ids(Tenant whose, DocumentScope scope, @Nullable Instant since) {
        own(whose);
        Map<String, String> parameters = parameters(scope);
        if (since != null) {
            parameters.put("since", since.toString());
        }
        RemoteClient.Answer answer =
                client.send(client.to(resource(scope), parameters).GET()).expect(200);
        JsonArray ids = (JsonArray) JsonValue.parse(answer.text());
        return ids.values().stream()
                .map(id -> ((JsonString) id).value())
                .distinct()
                .sorted()
                .toList();
    }

    /** Reads, changes and writes on condition that nobody wrote in between; again when somebody did. */
    @Override
    public DocumentOutcome write(Tenant whose, DocumentKey key, Precondition precondition, DocumentUpdate update) {
        for (int attempt = 1; ; attempt++) {
            Optional<Document> current = find(whose, key);
            if (!precondition.allows(current.orElse(null))) {
                return new DocumentOutcome.Refused(current.orElse(null));
            }
            DocumentContent next = update.next(current);
            RemoteClient.Answer answer = client.send(guarded(to(key), current)
                    .header("Content-Type", next.contentType())
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(next.bytes())));
            if (answer.status() != 412 && answer.status() != 409) {
                answer.expect(204, 200);
                return new DocumentOutcome.Written(written(whose, key, next), current.isEmpty());
            }
            if (attempt == ATTEMPTS) {
                throw answer.unexpected();
            }
        }
    }

    private Document written(Tenant whose, DocumentKey key, DocumentContent next) {
        Instant updated = find(whose, key).map(Document::updated).orElse(Instant.EPOCH);
        return new Document(next.contentType(), next.bytes(), Document.etagOf(next.bytes()), updated);
    }

    private static HttpRequest.Builder guarded(HttpRequest.Builder request, Optional<Document> current) {
        return current.map(document -> request.header("If-Match", "\"" + document.etag() + "\""))
                .orElseGet(() -> request.header("If-None-Match", "*"));
    }

    @Override
    public DocumentOutcome delete(Tenant whose, DocumentKey key, Precondition precondition) {
        for (int attempt = 1; ; attempt++) {
            Optional<Document> current = find(whose, key);
            if (!precondition.allows(current.orElse(null))) {
                return new DocumentOutcome.Refused(current.orElse(null));
            }
            if (current.isEmpty()) {
                return new DocumentOutcome.Deleted(false);
            }
            RemoteClient.Answer answer = client.send(guarded(to(key), current).DELETE());
            if (answer.status() != 412 || attempt == ATTEMPTS) {
                answer.expect(204, 200);
                return new DocumentOutcome.Deleted(true);
            }
        }
    }

    @Override
    public long deleteAll(Tenant whose, DocumentScope scope) {
        List<String> ids = ids(whose, scope, null);
        if (scope.kind() == DocumentKind.STATE) {
            client.send(client.to(resource(scope), parameters(scope)).DELETE()).expect(204, 200);
        } else {
            ids.forEach(id -> delete(whose, scope.key(id), Precondition.NONE));
        }
        return ids.size();
    }

    @Override
    public long erase(Tenant whose, AgentKey agent, boolean dryRun) {
        throw new StoreException(StoreError.UNSUPPORTED, "Another LRS cannot be asked for this over xAPI");
    }

    private void own(Tenant whose) {
        if (!whose.equals(tenant)) {
            throw new StoreException(StoreError.UNSUPPORTED, "This credential stands for one tenant only");
        }
    }
}
