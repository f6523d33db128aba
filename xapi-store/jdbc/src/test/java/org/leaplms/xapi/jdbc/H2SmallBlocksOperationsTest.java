package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.testkit.StatementStoreOperationsContract;

final class H2SmallBlocksOperationsTest extends StatementStoreOperationsContract {
    @Override
    protected StatementStore store() {
        return Databases.smallH2().statements();
    }
}
