package org.leaplms.xapi.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.ops.AuditEntry;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/** What a target refused, looked at, sent again and given up. */
final class DeadLettersTest {
    private static final Tenant TENANT = Tenant.DEFAULT;
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private final MemoryStatementStore source = new MemoryStatementStore(Clock.systemUTC());
    private final MemoryDocumentStore documents = new MemoryDocumentStore(Clock.systemUTC());
    private final Target target = new Target();
    private final List<AuditEntry> audited = new ArrayList<>();
    private final Forwarder forwarder = Forwarder.from(
                    source, TENANT, target, new DocumentForwardingJournal(documents, TENANT, "reports"), () -> NOW)
            .build();
    private final DeadLetters letters = forwarder.deadLetters(audited::add);

    /** Takes what it is not told to refuse, until it is away. */
    private static final class Target implements ForwardTarget {
        private final Set<UUID> refused = new HashSet<>();
        private final List<UUID> taken = new ArrayList<>();
        private final List<String> contents = new ArrayList<>();
        private boolean away;

        @Override
        public Optional<String> deliver(List<StoredStatement> statements, List<Attachment> attachments) {
            if (away) {
                throw new StoreException(StoreError.UNAVAILABLE, "away");
            }
            List<UUID> ids = statements.stream().map(StoredStatement::id).toList();
            if (ids.stream().anyMatch(refused::contains)) {
                return Optional.of("no room for " + ids.size());
            }
            taken.addAll(ids);
            attachments.forEach(a -> contents.add(a.sha2()));
            return Optional.empty();
        }
    }

    /** Stores five statements, of which the target refuses the second and the fourth, and forwards them. */
    private List<UUID> refuseTwoOfFive() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            StatementRecord statement = Sample.statement().actor("actor" + i).build();
            source.append(TENANT, StatementBatch.of(statement));
            ids.add(statement.id());
        }
        target.refused.addAll(List.of(ids.get(1), ids.get(3)));
        assertThat(forwarder.forwardAll()).isEqualTo(new ForwardOutcome.CaughtUp());
        return ids;
    }

    private List<UUID> left() {
        return letters.list().stream().map(DeadLetter::statement).toList();
    }

    @Test
    void what_was_refused_is_listed_with_its_reason_and_without_the_statement() {
        List<UUID> ids = refuseTwoOfFive();

        assertThat(letters.list()).allSatisfy(letter -> {
            assertThat(letter.reason()).isEqualTo("no room for 1");
            assertThat(letter.refused()).isBeforeOrEqualTo(Instant.now());
        });
        assertThat(left()).containsExactlyInAnyOrder(ids.get(1), ids.get(3));
        assertThat(letters.list().toString()).doesNotContain("actor");
    }

    @Test
    void what_the_target_takes_by_now_is_no_dead_letter_any_more() {
        List<UUID> ids = refuseTwoOfFive();
        target.refused.remove(ids.get(1));

        DeadLetters.Redelivery sent = letters.redeliver("jane");

        assertThat(sent)
                .isEqualTo(new DeadLetters.Redelivery(
                        List.of(ids.get(1)), Map.of(ids.get(3), "no room for 1"), List.of()));
        assertThat(target.taken).hasSize(4).endsWith(ids.get(1));
        assertThat(left()).containsExactly(ids.get(3));
        assertThat(forwarder.forward()).isEqualTo(new ForwardOutcome.CaughtUp());
        assertThat(audited)
                .containsExactly(
                        new AuditEntry(NOW, TENANT, "jane", "REDELIVER", "reports", 2, 0, true),
                        new AuditEntry(NOW, TENANT, "jane", "REDELIVER", "reports", 1, 0, false));
    }

    @Test
    void only_those_asked_for_are_sent_again() {
        List<UUID> ids = refuseTwoOfFive();
        target.refused.clear();

        letters.redeliver("jane", letter -> letter.statement().equals(ids.get(3)));

        assertThat(left()).containsExactly(ids.get(1));
        assertThat(target.taken).endsWith(ids.get(3));
    }

    @Test
    void a_target_that_is_away_leaves_every_letter_where_it_is_and_the_audit_says_so() {
        refuseTwoOfFive();
        target.away = true;

        assertThatThrownBy(() -> letters.redeliver("jane"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.error()).isEqualTo(StoreError.UNAVAILABLE));
        assertThat(left()).hasSize(2);
        assertThat(audited).last().satisfies(entry -> assertThat(entry.statements())
                .isZero());
    }

    @Test
    void what_the_source_has_no_more_is_gone_until_it_is_discarded() {
        List<UUID> ids = refuseTwoOfFive();
        target.refused.clear();
        source.purge(TENANT, StatementQuery.ALL, false);

        assertThat(letters.redeliver("jane").gone()).containsExactlyInAnyOrder(ids.get(1), ids.get(3));
        assertThat(left()).hasSize(2);
        assertThat(letters.discard("jane", ids)).isEqualTo(2);
        assertThat(left()).isEmpty();
    }

    @Test
    void what_is_discarded_is_not_sent() {
        List<UUID> ids = refuseTwoOfFive();

        assertThat(letters.discard("jane", List.of(ids.get(0), ids.get(1)))).isEqualTo(1);

        assertThat(left()).containsExactly(ids.get(3));
        assertThat(target.taken).doesNotContain(ids.get(1));
        assertThat(audited)
                .containsExactly(
                        new AuditEntry(NOW, TENANT, "jane", "DISCARD", "reports", 1, 0, true),
                        new AuditEntry(NOW, TENANT, "jane", "DISCARD", "reports", 1, 0, false));
    }

    @Test
    void an_audit_that_refuses_keeps_everything_as_it_is() {
        List<UUID> ids = refuseTwoOfFive();
        target.refused.clear();
        DeadLetters refused = forwarder.deadLetters(entry -> {
            throw new IllegalStateException("the audit is closed");
        });

        assertThatThrownBy(() -> refused.redeliver("jane")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> refused.discard("jane", ids)).isInstanceOf(IllegalStateException.class);
        assertThat(left()).hasSize(2);
        assertThat(target.taken).hasSize(3);
    }

    @Test
    void attachments_go_along_again() {
        String sha2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        StatementRecord statement = Sample.statement().attachment(sha2).build();
        Attachment hello = Attachment.of(sha2, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        source.append(TENANT, new StatementBatch(List.of(statement), List.of(hello)));
        target.refused.add(statement.id());
        forwarder.forwardAll();
        target.refused.clear();

        assertThat(letters.redeliver("jane").delivered()).containsExactly(statement.id());
        assertThat(target.contents).containsExactly(sha2);
    }
}
