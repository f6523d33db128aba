package org.leaplms.xapi.testkit.http;

import java.time.Clock;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.StatementStore;

class MemoryHttpContractTest extends LrsHttpContract {
    @Override
    protected StatementStore statements() {
        return new MemoryStatementStore(Clock.systemUTC());
    }

    @Override
    protected DocumentStore documents() {
        return new MemoryDocumentStore(Clock.systemUTC());
    }
}
