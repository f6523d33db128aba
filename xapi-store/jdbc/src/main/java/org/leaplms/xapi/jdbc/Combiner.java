package org.leaplms.xapi.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.leaplms.xapi.lrs.spi.AppendOutcome;

/**
 * Lets batches that arrive together share one transaction, and so one write to disk: whoever holds the lock takes everybody's
 * batches along. No thread of its own; a caller returns when its batch is durable.
 */
final class Combiner {
    private static final int ROWS = 500;
    private final Queue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Function<List<Pending>, AppendTransaction.Done> transaction;

    /** @param transaction stores a group and commits; on failure it stores nothing and throws */
    Combiner(Function<List<Pending>, AppendTransaction.Done> transaction) {
        this.transaction = transaction;
    }

    AppendOutcome append(Pending batch) {
        queue.add(batch);
        boolean interrupted = false;
        while (!batch.isDone()) {
            if (lock.tryLock()) {
                lead(batch);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return batch.outcome();
    }

    /** Stores one group, then lets the first of those who have come meanwhile lead the next: they wait for no one in turn. */
    private void lead(Pending batch) {
        try {
            if (!batch.isDone()) {
                store(nextGroup());
            }
        } finally {
            lock.unlock();
            Pending next = queue.peek();
            if (next != null) {
                next.wake();
            }
        }
    }

    private List<Pending> nextGroup() {
        List<Pending> group = new ArrayList<>();
        int rows = 0;
        for (Pending next = queue.peek(); next != null; next = queue.peek()) {
            rows += next.rows().size();
            if (!group.isEmpty() && rows > ROWS) {
                break;
            }
            group.add(next);
            queue.remove();
        }
        return group;
    }

    private void store(List<Pending> group) {
        try {
            transaction.apply(group).outcomes().forEach(Pending::done);
        } catch (Error e) {
            group.forEach(batch -> batch.failed(new IllegalStateException("The append did not end", e)));
            throw e;
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.get(0).failed(e);
            } else {
                group.forEach(batch -> store(List.of(batch)));
            }
        }
    }
}
