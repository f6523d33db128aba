package org.leaplms.xapi.testkit;

import java.time.InstantSource;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.spi.DocumentStore;

final class MemoryDocumentStoreTest extends DocumentStoreContract {
    private final DocumentStore store = new MemoryDocumentStore(InstantSource.system());

    @Override
    protected DocumentStore store() {
        return store;
    }
}
