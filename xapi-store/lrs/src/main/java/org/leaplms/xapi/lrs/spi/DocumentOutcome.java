package org.leaplms.xapi.lrs.spi;

import org.jspecify.annotations.Nullable;

/** What became of a write or delete. */
public sealed interface DocumentOutcome {
    /**
     * It is written, and durable.
     *
     * @param document the new version
     * @param created whether there was none before
     */
    record Written(Document document, boolean created) implements DocumentOutcome {}

    /**
     * It is gone.
     *
     * @param existed whether there was one
     */
    record Deleted(boolean existed) implements DocumentOutcome {}

    /**
     * The precondition did not hold; nothing changed.
     *
     * @param current the version that is there, or null when there is none
     */
    record Refused(@Nullable Document current) implements DocumentOutcome {}
}
