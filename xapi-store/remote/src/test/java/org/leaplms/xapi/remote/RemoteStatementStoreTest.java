package org.leaplms.xapi.remote;

import org.junit.jupiter.api.AfterEach;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.testkit.StatementStoreContract;

final class RemoteStatementStoreTest extends StatementStoreContract {
    private final ServedLrs served = new ServedLrs();
    private final StatementStore store = served.remote(tenant).statements();

    @Override
    protected StatementStore store() {
        return store;
    }

    @AfterEach
    void stop() {
        served.close();
    }
}
