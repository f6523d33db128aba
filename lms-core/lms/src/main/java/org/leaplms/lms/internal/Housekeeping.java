package org.leaplms.lms.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.leaplms.lms.Launches;
import org.leaplms.lms.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done from time to time, on an executor of the host. Once closed, nothing of it runs any more. Thread-safe. */
public final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Launches launches;
    private final Statements statements;
    private final ScheduledFuture<?> round;
    private boolean closed;

    private Housekeeping(Launches launches, Statements statements, Plan plan) {
        this.launches = launches;
        this.statements = statements;
        long millis = plan.every().toMillis();
        this.round = plan.executor().scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** On which executor, and how often. */
    public record Plan(ScheduledExecutorService executor, Duration every) {}

    static Housekeeping of(Launches launches, Statements statements, Plan plan) {
        return new Housekeeping(launches, statements, plan);
    }

    private synchronized void round() {
        if (!closed) {
            attempt(launches::finishLost);
            attempt(statements::deliverPending);
        }
    }

    /** A failure must not keep the executor from the next round. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "LMS-004 housekeeping failed and is tried again in the next round; check database and record store",
                    failure);
        }
    }

    /** Waits for a round that is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        round.cancel(false);
    }
}
