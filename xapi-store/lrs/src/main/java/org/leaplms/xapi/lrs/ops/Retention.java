package org.leaplms.xapi.lrs.ops;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Deletes what has been kept long enough. Nothing runs by itself: the host calls it when it wants. */
public final class Retention {
    private final StatementStore statements;
    private final InstantSource clock;
    private final Audit audit;

    public Retention(StatementStore statements, InstantSource clock, Audit audit) {
        this.statements = statements;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Applies the rules in order; each is recorded in the audit.
     *
     * @return how many statements each rule deleted, or in a dry run would delete, by its name
     */
    public Map<String, Long> apply(Tenant tenant, List<RetentionRule> rules, String operator, boolean dryRun) {
        Map<String, Long> deleted = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (RetentionRule rule : rules) {
            StatementQuery old = StatementQuery.builder()
                    .verb(rule.verb())
                    .activity(rule.activity())
                    .until(now.minus(rule.keep()))
                    .build();
            long count = statements.purge(tenant, old, dryRun).statements();
            deleted.put(rule.name(), count);
            audit.record(new AuditEntry(now, tenant, operator, "RETENTION", rule.name(), count, 0, dryRun));
        }
        return deleted;
    }
}
