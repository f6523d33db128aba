package org.leaplms.xapi.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.leaplms.xapi.lrs.ops.Audit;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a tenant's statements, as they are stored, to another LRS or a webhook, each at least once and in order; since ids go along,
 * twice is as good as once. It has no thread: a host calls {@link #forward()} from its own scheduler, one call at a time per journal. What the
 * target refuses is left behind in the journal, so that one bad statement does not hold up the rest; when the target is away, the
 * forwarder backs off.
 */
public final class Forwarder {
    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);
    private final Outgoing outgoing;
    private final ForwardingJournal journal;
    private final InstantSource clock;
    private final StatementQuery query;
    private final Predicate<StoredStatement> filter;
    private final Duration firstWait;
    private final Duration longestWait;
    private int failures;
    private Instant waitUntil = Instant.MIN;
    private String waitReason = "";

    private Forwarder(Builder builder, InstantSource clock) {
        this.outgoing = new Outgoing(builder.source, builder.tenant, builder.target);
        this.journal = builder.journal;
        this.clock = clock;
        boolean voided = builder.source.capabilities().contains(StoreCapability.VOIDED_IN_QUERIES);
        this.query = builder.query.toBuilder()
                .ascending(true)
                .includeVoided(voided)
                .limit(builder.batch)
                .build();
        this.filter = builder.filter;
        this.firstWait = builder.firstWait;
        this.longestWait = builder.longestWait;
    }

    /**
     * @param source what to copy from
     * @param tenant whose statements
     * @param target where to
     * @param journal how far it is
     * @param clock for backing off
     * @return a builder
     */
    public static Builder from(
            StatementStore source,
            Tenant tenant,
            ForwardTarget target,
            ForwardingJournal journal,
            InstantSource clock) {
        return new Builder(source, tenant, target, journal, clock);
    }

    /**
     * Sends one page.
     *
     * @return what it did; never throws for a target that is away or refuses
     */
    public synchronized ForwardOutcome forward() {
        if (clock.instant().isBefore(waitUntil)) {
            return new ForwardOutcome.Waiting(waitUntil, waitReason);
        }
        ForwardingJournal.Position position = journal.position().orElse(ForwardingJournal.Position.START);
        StatementPage page = outgoing.source().query(outgoing.tenant(), at(position));
        if (page.statements().isEmpty()) {
            return new ForwardOutcome.CaughtUp();
        }
        try {
            List<StoredStatement> wanted =
                    page.statements().stream().filter(filter).toList();
            int left = wanted.isEmpty() ? 0 : send(wanted);
            journal.keep(after(position, page));
            failures = 0;
            return new ForwardOutcome.Forwarded(
                    wanted.size() - left, left, page.statements().size() - wanted.size());
        } catch (StoreException e) {
            if (e.error() != StoreError.UNAVAILABLE) {
                throw e;
            }
            return backOff(e);
        }
    }

    /**
     * Calls {@link #forward()} until there is nothing to send or the target is away.
     *
     * @return the last outcome
     */
    public ForwardOutcome forwardAll() {
        ForwardOutcome outcome = forward();
        while (outcome instanceof ForwardOutcome.Forwarded) {
            outcome = forward();
        }
        return outcome;
    }

    /**
     * What the target refused so far.
     *
     * @param audit is told who sends again or discards what
     * @return the letters of this forwarder's journal
     */
    public DeadLetters deadLetters(Audit audit) {
        return new DeadLetters(outgoing, journal, clock, audit);
    }

    private StatementQuery at(ForwardingJournal.Position position) {
        String since = position.since();
        return query.toBuilder()
                .since(since == null ? query.since() : Instant.parse(since))
                .cursor(position.cursor())
                .build();
    }

    /** At the end of what there is, {@code stored} of the last statement is the place: batches become visible whole. */
    private static ForwardingJournal.Position after(ForwardingJournal.Position before, StatementPage page) {
        Cursor next = page.next();
        if (next != null) {
            return new ForwardingJournal.Position(before.since(), next);
        }
        Instant last = page.statements().get(page.statements().size() - 1).stored();
        return new ForwardingJournal.Position(last.toString(), null);
    }

    /** Sends statements together; when they are refused, in halves, down to the one that is to blame. Tells how many stay behind. */
    private int send(List<StoredStatement> statements) {
        Optional<String> refusal = outgoing.send(statements);
        if (refusal.isEmpty()) {
            return 0;
        }
        if (statements.size() == 1) {
            LOG.warn(
                    "LEAP-XAPI-DEAD-LETTER: the target refuses statement {}; it is kept in the journal",
                    statements.get(0).id());
            journal.leaveBehind(statements.get(0), refusal.get());
            return 1;
        }
        int half = statements.size() / 2;
        return send(statements.subList(0, half)) + send(statements.subList(half, statements.size()));
    }

    private ForwardOutcome backOff(StoreException e) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(failures, 20));
        failures++;
        waitUntil = clock.instant().plus(wait.compareTo(longestWait) < 0 ? wait : longestWait);
        waitReason = String.valueOf(e.getMessage());
        LOG.warn("LEAP-XAPI-FORWARD: the target takes nothing, next attempt at {}: {}", waitUntil, waitReason);
        return new ForwardOutcome.Waiting(waitUntil, waitReason);
    }

    /** Builds a forwarder; not thread-safe. */
    public static final class Builder {
        private final StatementStore source;
        private final Tenant tenant;
        private final ForwardTarget target;
        private final ForwardingJournal journal;
        private final InstantSource clock;
        private StatementQuery query = StatementQuery.ALL;
        private Predicate<StoredStatement> filter = statement -> true;
        private int batch = 50;
        private Duration firstWait = Duration.ofSeconds(1);
        private Duration longestWait = Duration.ofMinutes(10);

        private Builder(
                StatementStore source,
                Tenant tenant,
                ForwardTarget target,
                ForwardingJournal journal,
                InstantSource clock) {
            this.source = source;
            this.tenant = tenant;
            this.target = target;
            this.journal = journal;
            this.clock = clock;
        }

        /**
         * @param filters only what these match; order, limit and cursor play no part. Default: everything
         * @return this
         */
        public Builder only(StatementQuery filters) {
            query = filters;
            return this;
        }

        /**
         * @param wanted a finer filter, asked for every statement. Default: everything
         * @return this
         */
        public Builder filter(Predicate<StoredStatement> wanted) {
            filter = wanted;
            return this;
        }

        /**
         * @param statements how many go out together, 1 to {@value StatementQuery#MAX_LIMIT}. Default 50
         * @return this
         */
        public Builder batch(int statements) {
            batch = statements;
            return this;
        }

        /**
         * @param first wait after a first failure, doubled with each further one
         * @param longest the most to wait. Default: 1 second to 10 minutes
         * @return this
         */
        public Builder backOff(Duration first, Duration longest) {
            firstWait = first;
            longestWait = longest;
            return this;
        }

        /** @return the forwarder */
        public Forwarder build() {
            return new Forwarder(this, clock);
        }
    }
}
