package org.leaplms.xapi.lrs.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.leaplms.xapi.lrs.AppendListener;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Statement;

/**
 * Wakes those who wait for new statements of this process; statements that another process stored are seen when the wait
 * ends. Registered as a listener of the record store. Safe for use by several threads.
 */
public final class StatementFeed implements AppendListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private long generation;

    @Override
    public void appended(Tenant tenant, Instant stored, List<UUID> ids, List<Statement> statements) {
        lock.lock();
        try {
            generation++;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A number that grows with every append. */
    public long generation() {
        lock.lock();
        try {
            return generation;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something was appended after that generation, or the time is over.
     *
     * @return whether something was appended
     */
    public boolean await(long seen, Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (generation == seen && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return generation != seen;
        } finally {
            lock.unlock();
        }
    }
}
