package org.leaplms.xapi.lrs.spi;

import java.util.List;

/**
 * What one append stores: all of it or nothing.
 *
 * @param statements in the order they were sent; statements of one batch share one {@code stored}
 * @param attachments the attachment bytes sent with them
 */
public record StatementBatch(List<StatementRecord> statements, List<Attachment> attachments) {
    public StatementBatch {
        statements = List.copyOf(statements);
        attachments = List.copyOf(attachments);
    }

    /**
     * @param statements in the order they were sent
     * @return a batch without attachment bytes
     */
    public static StatementBatch of(List<StatementRecord> statements) {
        return new StatementBatch(statements, List.of());
    }

    /**
     * @param statement the only statement
     * @return a batch of one, without attachment bytes
     */
    public static StatementBatch of(StatementRecord statement) {
        return of(List.of(statement));
    }
}
