package org.leaplms.xapi.jdbc;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Moves a tenant's new statements into posting lists and tallies, on the threads of those who write and read. */
final class Indexer {
    private static final int ADVANCE = 4000;
    /** Nodes made in one transaction, and by one reader. */
    private static final int MENDED_AT_ONCE = 32;

    private final Db db;
    private final int tenant;
    private final IndexPlan plan;
    private final Tail tail;
    private final ReentrantLock lock = new ReentrantLock();

    Indexer(Db db, int tenant, IndexPlan plan, Tail tail) {
        this.db = db;
        this.tenant = tenant;
        this.plan = plan;
        this.tail = tail;
    }

    /**
     * Moves the backlog when it is long; one caller at a time.
     *
     * @param patient whether to wait for others when it gets out of hand: those who write do, those who read never
     */
    void advance(boolean patient) {
        int backlog = tail.backlog();
        if (backlog < plan.every()) {
            return;
        }
        boolean waiting = patient && backlog > 8 * plan.every();
        if (waiting) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return;
        }
        try {
            if (tail.backlog() >= plan.every()) {
                tail.indexedThrough(db.write(sql -> waiting
                        ? Postings.advance(sql, tenant, ADVANCE, plan.blocks())
                        : Postings.advanceIfFree(sql, tenant, ADVANCE, plan.blocks())));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Makes some of the nodes a reader missed, unless somebody is at it. */
    void mend(List<Blocks.Node> missing) {
        if (missing.isEmpty() || db.inHostsTransaction() || !lock.tryLock()) {
            return;
        }
        try {
            mendSome(missing.stream()
                    .filter(node -> node.level() == 0)
                    .limit(MENDED_AT_ONCE)
                    .toList());
            mendSome(missing.stream().filter(node -> node.level() > 0).toList());
        } finally {
            lock.unlock();
        }
    }

    /** Makes again what counts statements that were changed, in steps. */
    void mendAll(List<Long> changed) {
        if (db.inHostsTransaction()) {
            return;
        }
        List<Blocks.Node> nodes = List.copyOf(plan.blocks().holding(changed));
        for (int from = 0; from < nodes.size(); from += MENDED_AT_ONCE) {
            mendSome(nodes.subList(from, Math.min(nodes.size(), from + MENDED_AT_ONCE)));
        }
    }

    private void mendSome(List<Blocks.Node> nodes) {
        if (!nodes.isEmpty()) {
            db.write(sql -> {
                new Tallies(sql, tenant, plan.blocks()).mend(nodes);
                return true;
            });
        }
    }
}
