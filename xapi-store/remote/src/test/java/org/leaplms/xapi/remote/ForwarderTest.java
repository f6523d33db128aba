package org.leaplms.xapi.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/** Forwarding to a served LRS. */
final class ForwarderTest {
    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final String SHA2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private final ServedLrs served = new ServedLrs();
    private final MemoryStatementStore source = new MemoryStatementStore(Clock.systemUTC());
    private final DocumentForwardingJournal journal =
            new DocumentForwardingJournal(new MemoryDocumentStore(Clock.systemUTC()), TENANT, "test");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final InstantSource clock = now::get;

    @AfterEach
    void stop() {
        served.close();
    }

    private Forwarder.Builder forwarder() {
        return Forwarder.from(source, TENANT, served.remote(TENANT), journal, clock);
    }

    private List<UUID> store(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StatementRecord statement = Sample.statement().actor("actor" + i).build();
            source.append(TENANT, StatementBatch.of(statement));
            ids.add(statement.id());
        }
        return ids;
    }

    private List<UUID> arrived() {
        List<UUID> ids = new ArrayList<>();
        served.statements.scan(TENANT, StatementQuery.builder().ascending(true).build(), s -> ids.add(s.id()));
        return ids;
    }

    @Test
    void everything_arrives_in_order_once_and_the_position_survives_a_restart() {
        List<UUID> ids = new ArrayList<>(store(7));
        assertThat(forwarder().batch(3).build().forwardAll()).isEqualTo(new ForwardOutcome.CaughtUp());
        assertThat(arrived()).isEqualTo(ids);
        assertThat(forwarder().batch(3).build().forward()).isEqualTo(new ForwardOutcome.CaughtUp());
        ids.addAll(store(4));
        Forwarder restarted = forwarder().batch(3).build();
        assertThat(restarted.forward()).isEqualTo(new ForwardOutcome.Forwarded(3, 0, 0));
        assertThat(forwarder().batch(3).build().forwardAll()).isEqualTo(new ForwardOutcome.CaughtUp());
        assertThat(arrived()).isEqualTo(ids);
    }

    @Test
    void filters_keep_statements_back() {
        List<UUID> ids = store(4);
        Forwarder.Builder one = forwarder()
                .only(StatementQuery.builder().verb(Sample.VERB).build())
                .filter(s -> !s.text().contains("actor2"));
        assertThat(one.build().forward()).isEqualTo(new ForwardOutcome.Forwarded(3, 0, 1));
        assertThat(arrived()).containsExactly(ids.get(0), ids.get(1), ids.get(3));
    }

    @Test
    void a_refused_statement_is_left_behind_and_the_others_go_on() {
        List<UUID> ids = store(5);
        StatementRecord other = Sample.statement().id(ids.get(2)).note("taken").build();
        served.statements.append(TENANT, StatementBatch.of(other));
        assertThat(forwarder().build().forward()).isEqualTo(new ForwardOutcome.Forwarded(4, 1, 0));
        assertThat(journal.deadLetters()).extracting(DeadLetter::statement).containsExactly(ids.get(2));
        assertThat(arrived()).hasSize(5).containsAll(ids);
        assertThat(forwarder().build().forward()).isEqualTo(new ForwardOutcome.CaughtUp());
    }

    @Test
    void a_target_that_is_away_is_left_alone_for_longer_and_longer() {
        store(1);
        Forwarder forwarder = forwarder()
                .backOff(Duration.ofSeconds(2), Duration.ofSeconds(5))
                .build();
        served.close();
        Instant start = Instant.parse("2026-03-01T10:00:00Z");
        assertWaiting(forwarder.forward(), start.plusSeconds(2));
        now.set(start.plusSeconds(1));
        assertWaiting(forwarder.forward(), start.plusSeconds(2));
        now.set(start.plusSeconds(2));
        assertWaiting(forwarder.forward(), start.plusSeconds(6));
        now.set(start.plusSeconds(6));
        assertWaiting(forwarder.forward(), start.plusSeconds(11));
        assertThat(journal.position()).isEmpty();
    }

    private static void assertWaiting(ForwardOutcome outcome, Instant until) {
        assertThat(outcome).isInstanceOfSatisfying(ForwardOutcome.Waiting.class, w -> assertThat(w.until())
                .isEqualTo(until));
    }

    @Test
    void attachments_go_along() {
        StatementRecord statement = Sample.statement().attachment(SHA2).build();
        Attachment hello = Attachment.of(SHA2, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        source.append(TENANT, new StatementBatch(List.of(statement), List.of(hello)));
        assertThat(forwarder().build().forward()).isEqualTo(new ForwardOutcome.Forwarded(1, 0, 0));
        assertThat(served.statements.attachment(TENANT, SHA2)).isPresent();
    }
}
