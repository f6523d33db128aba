package org.leaplms.lms.internal;

import java.util.List;
import org.leaplms.lms.spi.PendingStatement;

/** Where statements go. */
@FunctionalInterface
public interface StatementSink {
    /** Stores all or none, idempotent by statement id; throws if it cannot now. */
    void store(List<PendingStatement> statements);
}
