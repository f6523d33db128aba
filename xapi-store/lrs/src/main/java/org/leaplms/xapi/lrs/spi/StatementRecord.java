package org.leaplms.xapi.lrs.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement as a store is given it: validated, completed and taken apart. A store never parses {@code text}.
 *
 * @param id the statement's id
 * @param text the JSON object to give back, complete but for {@code stored}, which the store assigns
 * @param fingerprint equal for two statements with this id exactly when they are the same statement in the sense of xAPI
 *     1.0.3 part 2, 2.3.1.3 (at most 64 characters, for example a SHA-256 in hexadecimal)
 * @param timestamp when it happened
 * @param facets what queries can filter and group by
 * @param refersTo the target when the object is a StatementRef, else null
 * @param voiding whether this statement voids {@code refersTo}
 * @param definitions activity definitions found anywhere in the statement
 * @param names agent names found anywhere in the statement
 * @param attachments lower-case sha2 of every attachment the statement declares, in the statement's order
 */
public record StatementRecord(
        UUID id,
        String text,
        String fingerprint,
        Instant timestamp,
        Facets facets,
        @Nullable UUID refersTo,
        boolean voiding,
        List<ActivityDefinition> definitions,
        List<AgentName> names,
        List<String> attachments) {

    public StatementRecord {
        if (fingerprint.isEmpty() || fingerprint.length() > 64) {
            throw new IllegalArgumentException("A fingerprint has 1 to 64 characters");
        }
        if (voiding && refersTo == null) {
            throw new IllegalArgumentException("A voiding statement refers to a statement");
        }
        definitions = List.copyOf(definitions);
        names = List.copyOf(names);
        attachments = List.copyOf(attachments);
    }

    /** The same record, from which nobody learns definitions of activities and names of agents. */
    public StatementRecord withoutWords() {
        return new StatementRecord(
                id, text, fingerprint, timestamp, facets, refersTo, voiding, List.of(), List.of(), attachments);
    }
}
