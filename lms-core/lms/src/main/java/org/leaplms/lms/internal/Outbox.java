package org.leaplms.lms.internal;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.leaplms.lms.RefusedStatement;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands owed statements to the statement store, oldest first. A statement leaves the outbox only after the statement store has
 * it, so a crash between the two hands it over again, which changes nothing. One that the statement store refuses for good is
 * kept apart, so that the others do not wait behind it. Thread-safe; never more than one hand at a time.
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 200;
    private static final int MOST_SHOWN = 1000;

    private final LmsStore store;
    private final StatementSink sink;
    private final InstantSource clock;
    private final ReentrantLock delivering = new ReentrantLock();

    public Outbox(LmsStore store, StatementSink sink, InstantSource clock) {
        this.store = store;
        this.sink = sink;
        this.clock = clock;
    }

    /** Delivers all that is owed. */
    public int deliver() {
        delivering.lock();
        try {
            int delivered = 0;
            List<PendingStatement> owed = store.pending(AT_ONCE);
            while (!owed.isEmpty()) {
                delivered += hand(owed);
                owed = store.pending(AT_ONCE);
            }
            return delivered;
        } finally {
            delivering.unlock();
        }
    }

    /** All at once; if there is one among them that is refused, each on its own. */
    private int hand(List<PendingStatement> owed) {
        try {
            sink.store(owed);
        } catch (RuntimeException failure) {
            if (!isForGood(failure)) {
                throw failure;
            }
            if (owed.size() > 1) {
                return owed.stream().mapToInt(one -> hand(List.of(one))).sum();
            }
            refused(owed.get(0), failure);
            return 0;
        }
        store.delivered(owed.stream().map(PendingStatement::id).toList());
        return owed.size();
    }

    /** A key that is not accepted is no fault of the statement: that is mended at the store, and everything stays owed. */
    private static boolean isForGood(RuntimeException failure) {
        return failure instanceof RefusedException refused
                        && refused.reason() != RefusedException.Reason.UNAUTHORIZED
                        && refused.reason() != RefusedException.Reason.TOO_MANY
                || failure instanceof StoreException store && store.error() == StoreError.REFUSED;
    }

    private void refused(PendingStatement statement, RuntimeException failure) {
        LOG.warn(
                "LMS-002 statement {} of registration {} is refused by the record store and kept apart; see"
                        + " statements().refused(), mend the reason, then call retryRefused(): {}",
                statement.id(),
                statement.registrationId(),
                failure.getMessage());
        store.refused(statement.id(), String.valueOf(failure.getMessage()), clock.instant());
    }

    List<RefusedStatement> refused() {
        return store.refused(MOST_SHOWN);
    }

    int retryRefused() {
        store.oweAgain();
        return deliver();
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
