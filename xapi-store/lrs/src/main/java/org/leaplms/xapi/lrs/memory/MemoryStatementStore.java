package org.leaplms.xapi.lrs.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.ErasureOutcome;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoreStatistics;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * Statements in the heap, gone with the process. Queries look at every statement, so it is meant for thousands, not millions.
 * Thread-safe: one lock per tenant.
 */
public final class MemoryStatementStore implements StatementStore {
    private final InstantSource clock;
    private final Map<Tenant, TenantStatements> tenants = new ConcurrentHashMap<>();

    /** @param clock gives {@code stored} */
    public MemoryStatementStore(InstantSource clock) {
        this.clock = clock;
    }

    private TenantStatements of(Tenant tenant) {
        return tenants.computeIfAbsent(tenant, t -> new TenantStatements(clock));
    }

    @Override
    public Set<StoreCapability> capabilities() {
        return EnumSet.allOf(StoreCapability.class);
    }

    @Override
    public AppendOutcome append(Tenant tenant, StatementBatch batch) {
        return of(tenant).append(batch);
    }

    @Override
    public Optional<StoredStatement> find(Tenant tenant, UUID id) {
        return of(tenant).find(id);
    }

    @Override
    public StatementPage query(Tenant tenant, StatementQuery query) {
        return of(tenant).query(query);
    }

    @Override
    public Instant consistentThrough(Tenant tenant) {
        return of(tenant).consistentThrough();
    }

    @Override
    public long count(Tenant tenant, StatementQuery query) {
        return of(tenant).count(query);
    }

    @Override
    public List<GroupCount> countBy(Tenant tenant, StatementQuery query, Grouping by) {
        return of(tenant).countBy(query, by);
    }

    @Override
    public List<String> definitions(Tenant tenant, String activity) {
        return of(tenant).definitions(activity);
    }

    @Override
    public List<String> names(Tenant tenant, AgentKey agent) {
        return of(tenant).names(agent);
    }

    @Override
    public Optional<Attachment> attachment(Tenant tenant, String sha2) {
        return of(tenant).attachment(sha2);
    }

    @Override
    public StoreStatistics statistics(Tenant tenant) {
        return of(tenant).statistics();
    }

    @Override
    public ErasureOutcome erase(Tenant tenant, Erasure erasure) {
        return of(tenant).erase(erasure);
    }

    @Override
    public ErasureOutcome purge(Tenant tenant, StatementQuery query, boolean dryRun) {
        return of(tenant).purge(query, dryRun);
    }
}
