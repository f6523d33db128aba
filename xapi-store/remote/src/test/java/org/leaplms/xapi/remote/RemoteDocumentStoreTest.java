package org.leaplms.xapi.remote;

import org.junit.jupiter.api.AfterEach;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.testkit.DocumentStoreContract;

final class RemoteDocumentStoreTest extends DocumentStoreContract {
    private final ServedLrs served = new ServedLrs();
    private final DocumentStore store = served.remote(tenant).documents();

    @Override
    protected DocumentStore store() {
        return store;
    }

    @Override
    protected boolean whole() {
        return false;
    }

    @AfterEach
    void stop() {
        served.close();
    }
}
