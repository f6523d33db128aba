package org.leaplms.lms.internal;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands owed statements to the statement store, oldest first. A statement leaves the outbox only after the statement store has
 * it, so a crash between the two hands it over again, which changes nothing. Thread-safe; never more than one hand at a time.
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 200;

    private final LmsStore store;
    private final StatementSink sink;
    private final ReentrantLock delivering = new ReentrantLock();

    public Outbox(LmsStore store, StatementSink sink) {
        this.store = store;
        this.sink = sink;
    }

    /** Delivers all that is owed. */
    public int deliver() {
        delivering.lock();
        try {
            int delivered = 0;
            List<PendingStatement> owed = store.pending(AT_ONCE);
            while (!owed.isEmpty()) {
                sink.store(owed);
                store.delivered(owed.stream().map(PendingStatement::id).toList());
                delivered += owed.size();
                owed = store.pending(AT_ONCE);
            }
            return delivered;
        } finally {
            delivering.unlock();
        }
    }

    /** Delivers all that is owed if the statement store takes it now; else it stays owed. */
    void tryDeliver() {
        try {
            deliver();
        } catch (RuntimeException refused) {
            LOG.warn("LMS-001 statements could not be delivered; they are kept and tried again", refused);
        }
    }
}
