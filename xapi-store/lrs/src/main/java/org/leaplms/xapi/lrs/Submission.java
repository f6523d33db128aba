package org.leaplms.xapi.lrs;

import java.util.List;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.model.Statement;

/**
 * Statements to store, with the contents of their attachments.
 *
 * @param statements checked statements, in order
 * @param contents one for each attachment without fileUrl; the sha2 of each was compared with its octets
 */
public record Submission(List<Statement> statements, List<Attachment> contents) {
    public Submission {
        statements = List.copyOf(statements);
        contents = List.copyOf(contents);
    }

    /** Statements without attachment contents. */
    public static Submission of(List<Statement> statements) {
        return new Submission(statements, List.of());
    }
}
