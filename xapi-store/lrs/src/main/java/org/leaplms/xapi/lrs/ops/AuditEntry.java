package org.leaplms.xapi.lrs.ops;

import java.time.Instant;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * One thing an operator did to records.
 *
 * @param operator who asked for it, as the host names its operators
 * @param action ERASE, ANONYMISE or RETENTION
 * @param subject SHA-256 of the agent's key, or the name of the rule; never the person
 * @param statements statements changed or deleted
 * @param documents documents deleted
 * @param dryRun whether nothing was changed
 */
public record AuditEntry(
        Instant at,
        Tenant tenant,
        String operator,
        String action,
        String subject,
        long statements,
        long documents,
        boolean dryRun) {}
