package org.leaplms.xapi.lrs.ops;

import java.time.Instant;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * One thing an operator did to records.
 *
 * @param operator who asked for it, as the host names its operators
 * @param action ERASE, ANONYMISE, RETENTION, REDELIVER or DISCARD
 * @param subject SHA-256 of the agent's key, or the name of the rule or the forwarder; never the person
 * @param statements statements changed, deleted, sent again or given up
 * @param documents documents deleted
 * @param dryRun whether nothing was changed: it would be done, or is about to be
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
