package org.leaplms.xapi.lrs.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps statements. Every call is one atomic unit: it takes effect wholly or, when it throws {@link StoreException}, not at all.
 * Implementations are thread-safe. {@code org.leaplms.xapi.testkit.StatementStoreContract} is this contract as tests.
 *
 * <p><b>Order.</b> The store assigns {@code stored} (microseconds at most). Each append's is later than that of every append
 * visible before it, so a reader who asks again with {@code since} set to the last {@code stored} seen misses nothing.
 *
 * <p><b>Voiding.</b> A voiding statement voids its target whether the target came before, comes later or is in the same batch. A
 * voiding statement is itself never voided. A voided statement stays findable by id.
 */
public interface StatementStore {

    /** @return what this store can do beyond storing and querying */
    Set<StoreCapability> capabilities();

    /**
     * Stores a batch. When this returns {@link AppendOutcome.Appended}, the statements survive the death of the process, are found
     * by id and by query, and their definitions, names and attachments with them.
     *
     * @param tenant whose
     * @param batch what
     * @return stored, or refused because of an id
     */
    AppendOutcome append(Tenant tenant, StatementBatch batch);

    /**
     * @param tenant whose
     * @param id statement id
     * @return the statement, voided or not
     */
    Optional<StoredStatement> find(Tenant tenant, UUID id);

    /**
     * Walking all pages of a query shows every statement that matched when the walk began exactly once. A descending walk never
     * shows one that came later; an ascending walk goes on until it has caught up.
     *
     * @param tenant whose
     * @param query which and in what order
     * @return one page
     */
    StatementPage query(Tenant tenant, StatementQuery query);

    /**
     * @param tenant whose
     * @return an instant such that every statement with {@code stored} at or before it, now or ever, is visible already; close to
     *     the present while nothing is being written
     */
    Instant consistentThrough(Tenant tenant);

    /**
     * Exact. With {@link StoreCapability#COUNTING} the time does not grow with the statements when there is no filter but times, and
     * with filters at most with the matches of each.
     *
     * @param tenant whose
     * @param query filters; order, limit and cursor play no part
     * @return how many statements walking the query would show
     */
    long count(Tenant tenant, StatementQuery query);

    /**
     * Exact, and as costly as {@link #count} but that it also grows with the number of groups there are. What a store has to make up
     * for first (statements that were voided or erased since, or a store that comes from an older version) may cost the first
     * questions more.
     *
     * @param tenant whose
     * @param query filters; order and cursor play no part, at most {@code limit} groups are given
     * @param by what to count by
     * @return groups: by count, highest first, then by key; {@link Grouping#DAY} and {@link Grouping#MONTH} by key
     */
    List<GroupCount> countBy(Tenant tenant, StatementQuery query, Grouping by);

    /**
     * Distinct definitions statements gave an activity, in the order they were first seen. A store keeps at least the 32 seen last.
     *
     * @param tenant whose
     * @param activity IRI
     * @return definition objects as JSON text, oldest first; empty when none is known
     */
    List<String> definitions(Tenant tenant, String activity);

    /**
     * Distinct names statements gave an agent, in the order they were first seen. A store keeps at least the 32 seen last.
     *
     * @param tenant whose
     * @param agent who
     * @return names, oldest first; empty when none is known
     */
    List<String> names(Tenant tenant, AgentKey agent);

    /**
     * @param tenant whose
     * @param sha2 lower-case hexadecimal
     * @return the attachment, if its bytes were stored
     */
    Optional<Attachment> attachment(Tenant tenant, String sha2);

    /**
     * @param tenant whose
     * @return sizes
     */
    StoreStatistics statistics(Tenant tenant);

    /**
     * Replaces every statement of a person; ids, {@code stored} and order stay. Names of the agent and attachments nothing refers to
     * any more are forgotten. Runs in steps of bounded size: each statement is replaced atomically, and an interrupted erasure is
     * finished by asking again.
     *
     * @param tenant whose
     * @param erasure who and how
     * @return what was or would be done
     */
    ErasureOutcome erase(Tenant tenant, Erasure erasure);

    /**
     * Deletes statements for good, voided ones included, in steps of bounded size; an interrupted purge is finished by asking again.
     * An id that was deleted is free again; what a deleted statement voided stays voided.
     *
     * @param tenant whose
     * @param query filters; order, limit and cursor play no part; StatementRefs do not reach: only a statement's own facets count
     * @param dryRun whether to count only
     * @return what was or would be done
     */
    ErasureOutcome purge(Tenant tenant, StatementQuery query, boolean dryRun);

    /**
     * Walks a query page by page, for exports; memory stays at one page.
     *
     * @param tenant whose
     * @param query which and in what order
     * @param sink is given every statement once
     * @return how many it was given
     */
    default long scan(Tenant tenant, StatementQuery query, Consumer<StoredStatement> sink) {
        long given = 0;
        StatementPage page = query(tenant, query);
        while (true) {
            page.statements().forEach(sink);
            given += page.statements().size();
            Cursor next = page.next();
            if (next == null) {
                return given;
            }
            page = query(tenant, query.from(next));
        }
    }
}
