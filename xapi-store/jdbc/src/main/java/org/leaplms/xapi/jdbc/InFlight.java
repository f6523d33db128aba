package org.leaplms.xapi.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this process knows about appends that are not committed yet, and what it told readers about them: the honest part of
 * {@code consistentThrough} on a database that cannot be asked (H2).
 */
final class InFlight {
    private static final long HOSTS_PATIENCE_MICROS = 60_000_000;
    private final AtomicInteger writing = new AtomicInteger();
    private final AtomicLong promised = new AtomicLong();
    private final AtomicLong hostsSeq = new AtomicLong();
    private final AtomicLong hostsStored = new AtomicLong();

    void begin() {
        writing.incrementAndGet();
    }

    void end() {
        writing.decrementAndGet();
    }

    /** A host's transaction has assigned numbers up to {@code seq}; when it ends, nobody tells. */
    void leftToHost(long seq, long stored) {
        hostsSeq.accumulateAndGet(seq, Math::max);
        hostsStored.accumulateAndGet(stored, Math::max);
    }

    /** Whether an append may be under way that got its {@code stored} before {@code now}. */
    boolean any(long lastSeq, long now) {
        return writing.get() > 0 || (lastSeq < hostsSeq.get() && now - hostsStored.get() < HOSTS_PATIENCE_MICROS);
    }

    long promise(long through) {
        return promised.accumulateAndGet(through, Math::max);
    }

    /** The earliest {@code stored} the next append may carry. */
    long earliest(long now) {
        return Math.max(now, promised.get() + 1);
    }
}
