package org.leaplms.xapi.lrs.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query's result.
 *
 * @param statements at most the query's limit, and no more text than it asks for, in its order; empty only when there is none
 * @param next where the following page begins; null exactly when there is none
 * @param consistentThrough see {@link StatementStore#consistentThrough}; taken before the page was read
 */
public record StatementPage(
        List<StoredStatement> statements, @Nullable Cursor next, Instant consistentThrough) {
    public StatementPage {
        statements = List.copyOf(statements);
    }

    /** @return where the following page begins, if there is one */
    public Optional<Cursor> nextPage() {
        return Optional.ofNullable(next);
    }
}
