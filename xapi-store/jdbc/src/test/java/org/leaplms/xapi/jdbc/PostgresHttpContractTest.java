package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.testkit.http.LrsHttpContract;

final class PostgresHttpContractTest extends LrsHttpContract {
    private final JdbcStores stores = Databases.postgres();

    @Override
    protected StatementStore statements() {
        return stores.statements();
    }

    @Override
    protected DocumentStore documents() {
        return stores.documents();
    }
}
