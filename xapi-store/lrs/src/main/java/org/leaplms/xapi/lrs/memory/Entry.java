package org.leaplms.xapi.lrs.memory;

import java.time.Instant;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** A kept statement and its place in the order. */
record Entry(long position, Instant stored, StatementRecord statement) {
    StoredStatement asStored(boolean voided) {
        return new StoredStatement(statement.id(), stored, statement.text(), voided, statement.voiding());
    }

    Entry with(StatementRecord other) {
        return new Entry(position, stored, other);
    }
}
