package org.leaplms.xapi.lrs.ops;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.leaplms.xapi.lrs.Intake;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.ErasureOutcome;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.StatementReader;

/**
 * Takes a person out of the records. Statements keep their ids, verbs, objects, results and instants, so that counts stay; the
 * person becomes one random pseudonym that nothing leads back from. Safe for use by several threads.
 */
public final class Privacy {
    /** What happens to free text that the person wrote. */
    public enum FreeText {
        /** Responses and attachments stay, but not the text of a mended statement as it came. */
        KEEP,
        /** Responses and attachments go; signed statements lose their signature with them. */
        REMOVE
    }

    private final StatementStore statements;
    private final DocumentStore documents;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Audit audit;

    public Privacy(
            StatementStore statements, DocumentStore documents, InstantSource clock, Supplier<UUID> ids, Audit audit) {
        this.statements = statements;
        this.documents = documents;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /**
     * Replaces the person wherever an agent can stand and deletes the person's State and Agent Profile documents.
     *
     * @param operator who asked for it, for the audit
     * @param dryRun whether to count only
     */
    public ErasureReport erase(Tenant tenant, Agent person, FreeText freeText, String operator, boolean dryRun) {
        AgentKey key = new AgentKey(person.identifier().key());
        Agent replacement = Agent.account("urn:leap:erased", ids.get().toString());
        Erasing erasing = new Erasing(key.value(), replacement, freeText, new StatementReader(), new Intake(clock));
        if (!dryRun) {
            ErasureOutcome planned = statements.erase(tenant, new Erasure(key, erasing, true));
            audit.record(entry(tenant, operator, key, planned.statements(), documents.erase(tenant, key, true), true));
        }
        ErasureOutcome outcome = statements.erase(tenant, new Erasure(key, erasing, dryRun));
        long deleted = documents.erase(tenant, key, dryRun);
        audit.record(entry(tenant, operator, key, outcome.statements(), deleted, dryRun));
        return new ErasureReport(replacement, outcome.statements(), outcome.attachments(), deleted, dryRun);
    }

    private AuditEntry entry(
            Tenant tenant, String operator, AgentKey key, long statements, long documents, boolean dryRun) {
        return new AuditEntry(
                clock.instant(),
                tenant,
                operator,
                "ERASE",
                Attachment.sha256(key.value().getBytes(StandardCharsets.UTF_8)),
                statements,
                documents,
                dryRun);
    }
}
