package org.leaplms.lms.jdbc;

import java.sql.Connection;
import java.util.List;
import org.leaplms.lms.spi.PendingStatement;

/** Stores statements in the transaction of the change that owes them, so that none is ever owed. */
@FunctionalInterface
public interface JoinedStatements {
    /**
     * @param connection in the middle of a transaction; neither to be committed, rolled back nor closed
     * @param statements at least one, in order
     */
    void store(Connection connection, List<PendingStatement> statements);
}
