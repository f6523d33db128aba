package org.leaplms.xapi.jdbc;

import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
 * Statements in H2 or PostgreSQL. Thread-safe. Appends of one tenant follow one another, also between processes; those that arrive
 * together share a transaction. Get one from {@link JdbcStores}.
 */
public final class JdbcStatementStore implements StatementStore {
    private final Db db;
    private final InstantSource clock;
    private final IndexPlan plan;
    private final @Nullable JdbcStatementStore shared;
    private final Map<Tenant, TenantStore> tenants = new ConcurrentHashMap<>();

    JdbcStatementStore(Db db, InstantSource clock, IndexPlan plan) {
        this(db, clock, plan, null);
    }

    private JdbcStatementStore(Db db, InstantSource clock, IndexPlan plan, @Nullable JdbcStatementStore shared) {
        this.db = db;
        this.clock = clock;
        this.plan = plan;
        this.shared = shared;
    }

    /**
     * The same statements within a transaction of the host: what is appended commits or vanishes with it, and what it appended is
     * seen here before. Append last: from an append until the host's commit, no one else can append to that tenant. The isolation
     * level is read committed. A tenant's very first use takes another connection of the pool. After a {@link org.leaplms.xapi.lrs.spi.StoreException} the host rolls back.
     *
     * @param connection the host's, with auto-commit off; neither committed, rolled back nor closed here
     * @return a store for as long as the connection's transaction; not thread-safe
     */
    public StatementStore within(Connection connection) {
        return new JdbcStatementStore(db.within(connection), clock, plan, this);
    }

    private TenantStore of(Tenant tenant) {
        TenantStore known = tenants.get(tenant);
        if (known != null) {
            return known;
        }
        return tenants.computeIfAbsent(
                tenant,
                t -> shared == null
                        ? new TenantStore(db, Tenants.id(db, t), new Keys(t), clock, plan)
                        : shared.of(t).within(db));
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
