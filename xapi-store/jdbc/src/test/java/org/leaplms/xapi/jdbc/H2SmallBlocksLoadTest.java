package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.testkit.StatementStoreLoadContract;

final class H2SmallBlocksLoadTest extends StatementStoreLoadContract {
    @Override
    protected StatementStore store() {
        return Databases.smallH2().statements();
    }

    @Override
    protected int many() {
        return 1500;
    }
}
