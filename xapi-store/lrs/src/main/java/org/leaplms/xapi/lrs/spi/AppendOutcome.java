package org.leaplms.xapi.lrs.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of a batch. */
public sealed interface AppendOutcome {

    /**
     * Everything is stored, and durable.
     *
     * @param stored the instant all new statements carry
     * @param added ids that are new
     * @param unchanged ids that were there already with the same fingerprint; their first copy stays as it was
     */
    record Appended(Instant stored, List<UUID> added, List<UUID> unchanged) implements AppendOutcome {
        public Appended {
            added = List.copyOf(added);
            unchanged = List.copyOf(unchanged);
        }
    }

    /**
     * Nothing is stored: an id is taken by another statement.
     *
     * @param id the id both claim
     * @param existing the text of the one that is there (or came earlier in the same batch)
     * @param offered the text of the one refused
     */
    record Conflict(UUID id, String existing, String offered) implements AppendOutcome {}
}
