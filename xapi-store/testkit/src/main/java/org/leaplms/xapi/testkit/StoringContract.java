package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Storing and finding by id, what is known beside statements, and who sees it. */
abstract class StoringContract extends StatementStoreFixture {
    @Test
    void a_statement_comes_back_as_it_was_given() {
        needs(StoreCapability.VERBATIM);
        StatementRecord given =
                Sample.statement().note("é \\u0000 \uD83D\uDE00").build();
        Instant stored = append(given).stored();
        assertThat(store().find(tenant, given.id()))
                .contains(new StoredStatement(given.id(), stored, given.text(), false, false));
        assertThat(store().query(tenant, StatementQuery.ALL).statements())
                .containsExactly(new StoredStatement(given.id(), stored, given.text(), false, false));
    }

    @Test
    void a_statement_nobody_stored_is_not_found() {
        assertThat(store().find(tenant, UUID.randomUUID())).isEmpty();
        assertThat(store().query(tenant, StatementQuery.ALL).statements()).isEmpty();
    }

    @Test
    void a_long_statement_comes_back() {
        needs(StoreCapability.VERBATIM);
        StringBuilder noise = new StringBuilder();
        Random random = new Random(7);
        while (noise.length() < 3_000_000) {
            noise.append(Long.toString(random.nextLong(), 36));
        }
        StatementRecord given = Sample.statement().note(noise.toString()).build();
        append(given);
        assertThat(store().find(tenant, given.id()).orElseThrow().text()).isEqualTo(given.text());
    }

    @Test
    void the_same_statement_again_changes_nothing() {
        StatementRecord given = Sample.statement().build();
        Instant first = append(given).stored();
        AppendOutcome.Appended again = append(given, Sample.statement().build());
        assertThat(again.unchanged()).containsExactly(given.id());
        assertThat(again.added()).hasSize(1);
        assertThat(store().find(tenant, given.id()).orElseThrow().stored()).isEqualTo(first);
        assertThat(walk(StatementQuery.ALL)).hasSize(2);
    }

    @Test
    void another_statement_with_a_known_id_is_a_conflict_that_names_both_and_stores_nothing() {
        StatementRecord given = Sample.statement().note("one").build();
        append(given);
        StatementRecord other = Sample.statement().id(given.id()).note("two").build();
        StatementRecord innocent = Sample.statement().build();
        AppendOutcome outcome = store().append(tenant, StatementBatch.of(List.of(innocent, other)));
        assertThat(outcome).isInstanceOfSatisfying(AppendOutcome.Conflict.class, conflict -> {
            assertThat(conflict.id()).isEqualTo(given.id());
            assertThat(conflict.existing()).contains("one");
            assertThat(conflict.offered()).isEqualTo(other.text());
        });
        assertThat(store().find(tenant, innocent.id())).isEmpty();
        assertThat(walk(StatementQuery.ALL)).containsExactly(given.id());
    }

    @Test
    void two_statements_with_one_id_in_a_batch_are_a_conflict() {
        needs(StoreCapability.VERBATIM);
        StatementRecord one = Sample.statement().note("one").build();
        StatementRecord two = Sample.statement().id(one.id()).note("two").build();
        assertThat(store().append(tenant, StatementBatch.of(List.of(one, two))))
                .isEqualTo(new AppendOutcome.Conflict(one.id(), one.text(), two.text()));
        assertThat(store().find(tenant, one.id())).isEmpty();
    }

    @Test
    void one_statement_twice_in_a_batch_is_stored_once() {
        needs(StoreCapability.VERBATIM);
        StatementRecord one = Sample.statement().build();
        assertThat(append(one, one).added()).containsExactly(one.id());
        assertThat(walk(StatementQuery.ALL)).containsExactly(one.id());
    }

    @Test
    void an_empty_batch_is_stored() {
        needs(StoreCapability.VERBATIM);
        assertThat(append().added()).isEmpty();
    }

    @Test
    void stored_rises_and_reading_on_from_the_last_one_misses_nothing() {
        Instant before = Instant.EPOCH;
        for (int i = 0; i < 20; i++) {
            Instant stored = append(Sample.statement().build()).stored();
            assertThat(stored).isAfter(before);
            assertThat(walk(query().since(before).build())).hasSize(1);
            before = stored;
        }
    }

    @Test
    void what_is_consistent_stays_consistent() {
        for (int i = 0; i < 20; i++) {
            Instant stored = append(Sample.statement().build()).stored();
            Instant through = store().consistentThrough(tenant);
            assertThat(through).isAfterOrEqualTo(stored);
            assertThat(append(Sample.statement().build()).stored()).isAfter(through);
        }
    }

    @Test
    void definitions_and_names_are_remembered_once_in_order() {
        needs(StoreCapability.VERBATIM);
        stored(
                Sample.statement()
                        .activity(FIRST)
                        .definitionName("one")
                        .actor("ann")
                        .actorName("Ann"),
                Sample.statement()
                        .activity(FIRST)
                        .definitionName("two")
                        .actor("ann")
                        .actorName("Ann B."),
                Sample.statement()
                        .activity(FIRST)
                        .definitionName("one")
                        .actor("ann")
                        .actorName("Ann"),
                Sample.statement()
                        .activity(COURSE)
                        .definitionName("other")
                        .actor("bob")
                        .actorName("Bob"));
        assertThat(store().definitions(tenant, FIRST))
                .containsExactly("{\"name\":{\"en\":\"one\"}}", "{\"name\":{\"en\":\"two\"}}");
        assertThat(store().names(tenant, Sample.agent("ann"))).containsExactly("Ann", "Ann B.");
        assertThat(store().definitions(tenant, "http://example.org/unknown")).isEmpty();
        assertThat(store().names(tenant, Sample.agent("nobody"))).isEmpty();
    }

    @Test
    void attachments_are_kept_by_sha2() throws IOException {
        needs(StoreCapability.ATTACHMENTS);
        byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);
        String sha2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        Attachment hello = Attachment.of(sha2, "text/plain", bytes);
        for (int i = 0; i < 2; i++) {
            StatementRecord statement = Sample.statement().attachment(sha2).build();
            store().append(tenant, new StatementBatch(List.of(statement), List.of(hello)));
        }
        Attachment found = store().attachment(tenant, sha2).orElseThrow();
        assertThat(found.contentType()).isEqualTo("text/plain");
        assertThat(found.length()).isEqualTo(5);
        try (var in = found.content().open()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(store().attachment(tenant, "00")).isEmpty();
    }

    @Test
    void tenants_see_nothing_of_each_other() {
        needs(StoreCapability.TENANTS);
        String sha2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        StatementRecord mine = Sample.statement()
                .actor("ann")
                .actorName("Ann")
                .activity(FIRST)
                .definitionName("mine")
                .build();
        store().append(tenant, new StatementBatch(List.of(mine), List.of(Attachment.of(sha2, "text/plain", new byte[] {
            1, 2
        }))));
        Tenant other = newTenant();
        assertThat(store().find(other, mine.id())).isEmpty();
        assertThat(store().query(other, StatementQuery.ALL).statements()).isEmpty();
        assertThat(store().query(other, query().agent(Sample.agent("ann")).build())
                        .statements())
                .isEmpty();
        assertThat(store().definitions(other, FIRST)).isEmpty();
        assertThat(store().names(other, Sample.agent("ann"))).isEmpty();
        assertThat(store().attachment(other, sha2)).isEmpty();
        assertThat(store().count(other, StatementQuery.ALL)).isZero();
        StatementRecord theirs = Sample.statement().id(mine.id()).note("theirs").build();
        assertThat(store().append(other, StatementBatch.of(theirs))).isInstanceOf(AppendOutcome.Appended.class);
        assertThat(store().find(tenant, mine.id()).orElseThrow().text()).isEqualTo(mine.text());
    }
}
