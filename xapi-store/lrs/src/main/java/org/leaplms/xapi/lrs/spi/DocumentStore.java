package org.leaplms.xapi.lrs.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps State, Activity Profile and Agent Profile documents. Every call is one atomic unit; preconditions are evaluated in the same
 * step as the write they guard, also between processes. Implementations are thread-safe.
 * {@code org.leaplms.xapi.testkit.DocumentStoreContract} is this contract as tests.
 */
public interface DocumentStore {

    /**
     * @param tenant whose
     * @param key which
     * @return the current version
     */
    Optional<Document> find(Tenant tenant, DocumentKey key);

    /**
     * @param tenant whose
     * @param scope which; a null registration means any
     * @param since only those updated after this instant, or null
     * @return the ids, without duplicates, sorted
     */
    List<String> ids(Tenant tenant, DocumentScope scope, @Nullable Instant since);

    /**
     * Writes the next version of a document.
     *
     * @param tenant whose
     * @param key which
     * @param precondition what must hold of the current version
     * @param update makes the next version; may be called more than once
     * @return {@link DocumentOutcome.Written} or {@link DocumentOutcome.Refused}
     */
    DocumentOutcome write(Tenant tenant, DocumentKey key, Precondition precondition, DocumentUpdate update);

    /**
     * @param tenant whose
     * @param key which
     * @param precondition what must hold of the current version
     * @return {@link DocumentOutcome.Deleted} or {@link DocumentOutcome.Refused}
     */
    DocumentOutcome delete(Tenant tenant, DocumentKey key, Precondition precondition);

    /**
     * Deletes every document of a scope.
     *
     * @param tenant whose
     * @param scope which; a null registration means any
     * @return how many there were
     */
    long deleteAll(Tenant tenant, DocumentScope scope);

    /**
     * Deletes every State and Agent Profile document of a person.
     *
     * @param tenant whose
     * @param agent who
     * @param dryRun whether to count only
     * @return how many there were
     */
    long erase(Tenant tenant, AgentKey agent, boolean dryRun);
}
