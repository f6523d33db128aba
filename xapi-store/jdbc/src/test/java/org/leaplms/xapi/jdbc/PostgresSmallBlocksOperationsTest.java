package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.testkit.StatementStoreOperationsContract;

final class PostgresSmallBlocksOperationsTest extends StatementStoreOperationsContract {
    @Override
    protected StatementStore store() {
        return Databases.smallPostgres().statements();
    }
}
