package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.testkit.StatementStoreLoadContract;

final class PostgresSmallBlocksLoadTest extends StatementStoreLoadContract {
    @Override
    protected StatementStore store() {
        return Databases.smallPostgres().statements();
    }

    @Override
    protected int many() {
        return 1500;
    }
}
