package org.leaplms.xapi.lrs.spi;

import java.util.function.Function;

/**
 * A person to be taken out of the statements. Which words go is the caller's knowledge; finding, replacing and forgetting is the
 * store's.
 *
 * @param agent whose traces go: every statement that has it among its related agents, voided or not
 * @param rewriting gives the statement that takes the old one's place: same id, same {@code refersTo} and {@code voiding}, no trace
 *     of {@code agent} in text, facets or names; may be called more than once for a statement
 * @param dryRun whether to count only
 */
public record Erasure(AgentKey agent, Function<StoredStatement, StatementRecord> rewriting, boolean dryRun) {}
