package org.leaplms.xapi.lrs.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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

/** Documents in the heap, gone with the process. Thread-safe: one lock. */
public final class MemoryDocumentStore implements DocumentStore {
    private final InstantSource clock;
    private final Map<Place, Document> documents = new HashMap<>();

    private record Place(Tenant tenant, DocumentKey key) {}

    /** @param clock gives {@code updated} */
    public MemoryDocumentStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Document> find(Tenant tenant, DocumentKey key) {
        return Optional.ofNullable(documents.get(new Place(tenant, key)));
    }

    @Override
    public synchronized List<String> ids(Tenant tenant, DocumentScope scope, @Nullable Instant since) {
        return documents.entrySet().stream()
                .filter(e -> within(tenant, scope).test(e.getKey()))
                .filter(e -> since == null || e.getValue().updated().isAfter(since))
                .map(e -> e.getKey().key().id())
                .distinct()
                .sorted()
                .toList();
    }

    private static Predicate<Place> within(Tenant tenant, DocumentScope scope) {
        return place -> {
            DocumentScope other = place.key().scope();
            return place.tenant().equals(tenant)
                    && other.kind() == scope.kind()
                    && Objects.equals(other.activity(), scope.activity())
                    && Objects.equals(other.agent(), scope.agent())
                    && (scope.registration() == null || scope.registration().equals(other.registration()));
        };
    }

    @Override
    public synchronized DocumentOutcome write(
            Tenant tenant, DocumentKey key, Precondition precondition, DocumentUpdate update) {
        Document current = documents.get(new Place(tenant, key));
        if (!precondition.allows(current)) {
            return new DocumentOutcome.Refused(current);
        }
        DocumentContent next = update.next(Optional.ofNullable(current));
        Document written =
                new Document(next.contentType(), next.bytes(), Document.etagOf(next.bytes()), later(current));
        documents.put(new Place(tenant, key), written);
        return new DocumentOutcome.Written(written, current == null);
    }

    private Instant later(@Nullable Document current) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return current == null || now.isAfter(current.updated())
                ? now
                : current.updated().plusMillis(1);
    }

    @Override
    public synchronized DocumentOutcome delete(Tenant tenant, DocumentKey key, Precondition precondition) {
        Place place = new Place(tenant, key);
        Document current = documents.get(place);
        if (!precondition.allows(current)) {
            return new DocumentOutcome.Refused(current);
        }
        documents.remove(place);
        return new DocumentOutcome.Deleted(current != null);
    }

    @Override
    public synchronized long deleteAll(Tenant tenant, DocumentScope scope) {
        return remove(within(tenant, scope), false);
    }

    @Override
    public synchronized long erase(Tenant tenant, AgentKey agent, boolean dryRun) {
        return remove(
                p -> p.tenant().equals(tenant) && agent.equals(p.key().scope().agent()), dryRun);
    }

    private long remove(Predicate<Place> which, boolean dryRun) {
        List<Place> found = documents.keySet().stream().filter(which).toList();
        if (!dryRun) {
            found.forEach(documents::remove);
        }
        return found.size();
    }
}
