package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.testkit.StatementStoreLoadContract;

final class PostgresStatementStoreLoadTest extends StatementStoreLoadContract {
    @Override
    protected StatementStore store() {
        return Databases.postgres().statements();
    }
}
