package org.leaplms.xapi.lrs;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.model.StatementReader;

/** What the parts of the record store share. */
record Wiring(
        StatementStore statements,
        DocumentStore documents,
        InstantSource clock,
        Supplier<UUID> ids,
        StatementReader reader,
        AccessPolicy policy,
        SignatureTrust trust,
        List<AppendListener> listeners) {}
