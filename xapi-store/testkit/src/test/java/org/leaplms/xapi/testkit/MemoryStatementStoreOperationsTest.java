package org.leaplms.xapi.testkit;

import java.time.InstantSource;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.StatementStore;

final class MemoryStatementStoreOperationsTest extends StatementStoreOperationsContract {
    private final StatementStore store = new MemoryStatementStore(InstantSource.system());

    @Override
    protected StatementStore store() {
        return store;
    }
}
