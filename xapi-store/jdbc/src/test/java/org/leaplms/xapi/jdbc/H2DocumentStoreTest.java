package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.testkit.DocumentStoreContract;

final class H2DocumentStoreTest extends DocumentStoreContract {
    @Override
    protected DocumentStore store() {
        return Databases.h2().documents();
    }
}
