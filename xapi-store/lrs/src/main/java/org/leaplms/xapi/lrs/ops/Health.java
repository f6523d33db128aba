package org.leaplms.xapi.lrs.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether the record store can do its work now, for probes. Safe for use by several threads. */
public final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** What is found. */
    public enum State {
        /** Everything answers. */
        UP,
        /** The store does not answer; nothing can be stored or read. */
        STORE,
        /** The clock is behind what was stored last: it was put back, or another process has another time. */
        CLOCK
    }

    /**
     * A look at the record store.
     *
     * @param state what is found
     * @param took how long the store needed to answer
     */
    public record Report(State state, Duration took) {
        public boolean up() {
            return state == State.UP;
        }
    }

    private final StatementStore statements;
    private final Tenant tenant;
    private final InstantSource clock;

    /** @param tenant whose statements are looked at */
    public Health(StatementStore statements, Tenant tenant, InstantSource clock) {
        this.statements = statements;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Looks now; one short read of the store. */
    public Report look() {
        long start = System.nanoTime();
        State state;
        try {
            Instant through = statements.consistentThrough(tenant);
            state = through.isAfter(clock.instant().plus(SKEW)) ? State.CLOCK : State.UP;
        } catch (StoreException e) {
            LOG.warn("LRS-HEALTH {} The store does not answer; check the database", e.error());
            state = State.STORE;
        }
        return new Report(state, Duration.ofNanos(System.nanoTime() - start));
    }
}
