package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.testkit.DocumentStoreContract;

final class PostgresDocumentStoreTest extends DocumentStoreContract {
    @Override
    protected DocumentStore store() {
        return Databases.postgres().documents();
    }
}
