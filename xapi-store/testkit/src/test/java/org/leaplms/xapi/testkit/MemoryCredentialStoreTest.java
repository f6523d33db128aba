package org.leaplms.xapi.testkit;

import org.leaplms.xapi.lrs.access.CredentialStore;
import org.leaplms.xapi.lrs.access.MemoryCredentialStore;

final class MemoryCredentialStoreTest extends CredentialStoreContract {
    private final CredentialStore store = new MemoryCredentialStore();

    @Override
    protected CredentialStore store() {
        return store;
    }
}
