package org.leaplms.xapi.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
        lock.lock();
        try {
            while (!batch.isDone()) {
                store(nextGroup());
            }
        } finally {
            lock.unlock();
        }
        return batch.outcome();
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
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.get(0).failed(e);
            } else {
                group.forEach(batch -> store(List.of(batch)));
            }
        }
    }
}
