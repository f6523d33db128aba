package org.leaplms.examples.standalone;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.leaplms.lms.LeapLms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the engine leaves to its host: once a minute lost windows are ended and owed statements delivered. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final LeapLms lms;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "leap-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    private Housekeeping(LeapLms lms) {
        this.lms = lms;
    }

    static Housekeeping of(LeapLms lms) {
        Housekeeping housekeeping = new Housekeeping(lms);
        housekeeping.clock.scheduleWithFixedDelay(housekeeping::run, 1, 1, TimeUnit.MINUTES);
        return housekeeping;
    }

    private void run() {
        try {
            lms.launches().finishLost();
            lms.statements().deliverPending();
        } catch (RuntimeException failure) {
            LOG.warn("HOST-KEEP Housekeeping failed and is tried again in a minute; check the data directory", failure);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
