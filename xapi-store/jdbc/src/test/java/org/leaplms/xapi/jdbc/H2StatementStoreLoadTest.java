package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.testkit.StatementStoreLoadContract;

final class H2StatementStoreLoadTest extends StatementStoreLoadContract {
    @Override
    protected StatementStore store() {
        return Databases.h2().statements();
    }
}
