package org.leaplms.xapi.jdbc;

import org.leaplms.xapi.lrs.access.CredentialStore;
import org.leaplms.xapi.testkit.CredentialStoreContract;

final class PostgresCredentialStoreTest extends CredentialStoreContract {
    @Override
    protected CredentialStore store() {
        return Databases.postgres().credentials();
    }
}
