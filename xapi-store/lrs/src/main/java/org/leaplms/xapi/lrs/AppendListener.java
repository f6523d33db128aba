package org.leaplms.xapi.lrs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Statement;

/**
 * Is told of statements after they are durable, on the thread that stored them. What it throws is logged and changes nothing
 * for the sender.
 */
@FunctionalInterface
public interface AppendListener {
    /**
     * @param stored the instant that the store gave the new statements
     * @param ids ids of the new statements, in order
     * @param statements the new statements as they were sent, in the same order
     */
    void appended(Tenant tenant, Instant stored, List<UUID> ids, List<Statement> statements);
}
