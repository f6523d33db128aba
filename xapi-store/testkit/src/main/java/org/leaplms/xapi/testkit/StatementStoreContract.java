package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;

/** What every {@link StatementStore} does: storing, finding, querying, paging, voiding, referring. */
public abstract class StatementStoreContract {
    private static final String FIRST = "http://example.org/activities/first";
    private static final String COURSE = "http://example.org/courses/all";
    private static final String PASSED = "http://example.org/verbs/passed";

    /** Whose statements a test stores: its own tenant, so that tests need not clean up. */
    protected final Tenant tenant = newTenant();

    /** @return the store under test; the same one may be given to every test */
    protected abstract StatementStore store();

    /** @return a tenant with nothing in it */
    protected static Tenant newTenant() {
        return new Tenant(UUID.randomUUID().toString());
    }

    /** Skips a test a store cannot pass. */
    protected final void needs(StoreCapability capability) {
        assumeTrue(store().capabilities().contains(capability), () -> "needs " + capability);
    }

    /** Stores samples in one append each, in order. */
    protected final List<UUID> stored(Sample... samples) {
        List<UUID> ids = new ArrayList<>();
        for (Sample sample : samples) {
            StatementRecord statement = sample.build();
            append(statement);
            ids.add(statement.id());
        }
        return ids;
    }

    /** Stores statements in one append. */
    protected final AppendOutcome.Appended append(StatementRecord... statements) {
        AppendOutcome outcome = store().append(tenant, StatementBatch.of(Arrays.asList(statements)));
        assertThat(outcome).isInstanceOf(AppendOutcome.Appended.class);
        return (AppendOutcome.Appended) outcome;
    }

    /** Walks all pages. */
    protected final List<UUID> walk(StatementQuery query) {
        List<UUID> ids = new ArrayList<>();
        store().scan(tenant, query, s -> ids.add(s.id()));
        return ids;
    }

    private static StatementQuery.Builder query() {
        return StatementQuery.builder();
    }

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
    void agents_are_found_where_the_filter_looks() {
        List<UUID> ids = stored(
                Sample.statement().actor("ann"),
                Sample.statement().actor("bob").instructor("ann"),
                Sample.statement().actor("cy"));
        StatementQuery narrow = query().agent(Sample.agent("ann")).build();
        assertThat(walk(narrow)).containsExactly(ids.get(0));
        assertThat(walk(narrow.toBuilder().relatedAgents(true).build())).containsExactly(ids.get(1), ids.get(0));
        assertThat(walk(query().agent(Sample.agent("nobody"))
                        .relatedAgents(true)
                        .build()))
                .isEmpty();
    }

    @Test
    void activities_are_found_where_the_filter_looks() {
        List<UUID> ids = stored(
                Sample.statement().activity(FIRST).parent(COURSE),
                Sample.statement().activity(COURSE),
                Sample.statement());
        StatementQuery narrow = query().activity(COURSE).build();
        assertThat(walk(narrow)).containsExactly(ids.get(1));
        assertThat(walk(narrow.toBuilder().relatedActivities(true).build())).containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void verb_and_registration_filter() {
        UUID registration = UUID.randomUUID();
        List<UUID> ids = stored(
                Sample.statement().verb(PASSED),
                Sample.statement().registration(registration),
                Sample.statement().verb(PASSED).registration(registration));
        assertThat(walk(query().verb(PASSED).build())).containsExactly(ids.get(2), ids.get(0));
        assertThat(walk(query().registration(registration).build())).containsExactly(ids.get(2), ids.get(1));
        assertThat(walk(query().registration(registration).verb(PASSED).build()))
                .containsExactly(ids.get(2));
    }

    @Test
    void all_filters_must_match() {
        List<UUID> ids = stored(
                Sample.statement().actor("ann").verb(PASSED).activity(FIRST),
                Sample.statement().actor("ann").verb(PASSED),
                Sample.statement().actor("ann").activity(FIRST),
                Sample.statement().actor("bob").verb(PASSED).activity(FIRST));
        StatementQuery all =
                query().agent(Sample.agent("ann")).verb(PASSED).activity(FIRST).build();
        assertThat(walk(all)).containsExactly(ids.get(0));
        assertThat(walk(all.toBuilder().limit(1).build())).containsExactly(ids.get(0));
    }

    @Test
    void the_authority_filter_looks_at_the_authority_alone() {
        needs(StoreCapability.AUTHORITY_FILTER);
        List<UUID> ids = stored(
                Sample.statement().authority("system"),
                Sample.statement().actor("system"),
                Sample.statement().authority("system").verb(PASSED));
        StatementQuery mine = query().authority(Sample.agent("system")).build();
        assertThat(walk(mine)).containsExactly(ids.get(2), ids.get(0));
        assertThat(walk(mine.toBuilder().verb(PASSED).build())).containsExactly(ids.get(2));
    }

    @Test
    void since_is_exclusive_and_until_inclusive() {
        StatementRecord[] three = {
            Sample.statement().build(),
            Sample.statement().build(),
            Sample.statement().build()
        };
        append(three[0]);
        Instant second = append(three[1]).stored();
        append(three[2]);
        assertThat(walk(query().since(second).build())).containsExactly(three[2].id());
        assertThat(walk(query().until(second).build())).containsExactly(three[1].id(), three[0].id());
        assertThat(walk(query().verb(Sample.VERB).since(second).build())).containsExactly(three[2].id());
        assertThat(walk(query().verb(Sample.VERB).until(second).ascending(true).build()))
                .containsExactly(three[0].id(), three[1].id());
        assertThat(walk(query().since(Instant.MAX).build())).isEmpty();
        assertThat(walk(query().since(Instant.MIN).until(Instant.MAX).build())).hasSize(3);
    }

    @Test
    void pages_show_everything_once_in_both_directions() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.addAll(stored(Sample.statement().actor(i % 2 == 0 ? "even" : "odd")));
        }
        assertThat(walk(query().ascending(true).limit(2).build())).isEqualTo(ids);
        List<UUID> even = List.of(ids.get(6), ids.get(4), ids.get(2), ids.get(0));
        assertThat(walk(query().agent(Sample.agent("even")).limit(1).build())).isEqualTo(even);
        StatementPage exact = store().query(
                        tenant, query().agent(Sample.agent("even")).limit(4).build());
        assertThat(exact.nextPage()).isEmpty();
        assertThat(exact.statements()).hasSize(4);
    }

    @Test
    void statements_of_one_batch_keep_their_order() {
        StatementRecord[] batch = new StatementRecord[20];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = Sample.statement().build();
        }
        append(batch);
        List<UUID> ids = Arrays.stream(batch).map(StatementRecord::id).toList();
        assertThat(walk(query().ascending(true).limit(3).build())).isEqualTo(ids);
    }

    @Test
    void a_descending_walk_ignores_what_comes_later_and_an_ascending_one_catches_up() {
        List<UUID> ids = stored(Sample.statement(), Sample.statement(), Sample.statement());
        StatementQuery down = query().limit(2).build();
        StatementQuery up = query().ascending(true).limit(2).build();
        Cursor downNext = store().query(tenant, down).nextPage().orElseThrow();
        Cursor upNext = store().query(tenant, up).nextPage().orElseThrow();
        UUID later = stored(Sample.statement()).get(0);
        assertThat(store().query(tenant, down.from(downNext)).statements())
                .extracting(StoredStatement::id)
                .containsExactly(ids.get(0));
        assertThat(store().query(tenant, up.from(upNext)).statements())
                .extracting(StoredStatement::id)
                .containsExactly(ids.get(2), later);
    }

    @Test
    void a_cursor_of_somebody_else_is_refused() {
        stored(Sample.statement(), Sample.statement());
        Cursor good = store().query(tenant, query().limit(1).build()).nextPage().orElseThrow();
        for (String value : List.of("?!", "", "0", "-1", "1", "nonsense", "zzzzzzzzzzzzzzzz", good.value() + "0")) {
            StatementQuery strange = query().cursor(new Cursor(value)).build();
            assertThatThrownBy(() -> store().query(tenant, strange))
                    .as(value)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.error()).isEqualTo(StoreError.CURSOR));
        }
    }

    @Test
    void a_voided_statement_is_only_found_by_id() {
        List<UUID> ids = stored(Sample.statement().actor("ann"));
        UUID voiding = stored(Sample.statement().voids(ids.get(0))).get(0);
        assertThat(store().find(tenant, ids.get(0)).orElseThrow().voided()).isTrue();
        assertThat(store().find(tenant, voiding).orElseThrow().voiding()).isTrue();
        assertThat(walk(StatementQuery.ALL)).containsExactly(voiding);
    }

    @Test
    void voided_statements_come_when_asked_for() {
        needs(StoreCapability.VOIDED_IN_QUERIES);
        List<UUID> ids = stored(Sample.statement().actor("ann"));
        stored(Sample.statement().voids(ids.get(0)));
        assertThat(walk(query().includeVoided(true).build())).hasSize(2);
        assertThat(walk(query().agent(Sample.agent("ann")).includeVoided(true).build()))
                .hasSize(2)
                .contains(ids.get(0));
    }

    @Test
    void a_voiding_statement_may_come_first_or_in_the_same_batch() {
        StatementRecord late = Sample.statement().build();
        stored(Sample.statement().voids(late.id()));
        append(late);
        StatementRecord together = Sample.statement().build();
        append(Sample.statement().voids(together.id()).build(), together);
        assertThat(store().find(tenant, late.id()).orElseThrow().voided()).isTrue();
        assertThat(store().find(tenant, together.id()).orElseThrow().voided()).isTrue();
    }

    @Test
    void a_voiding_statement_is_never_voided() {
        UUID target = stored(Sample.statement()).get(0);
        UUID voiding = stored(Sample.statement().voids(target)).get(0);
        UUID futile = stored(Sample.statement().voids(voiding)).get(0);
        assertThat(store().find(tenant, voiding).orElseThrow().voided()).isFalse();
        assertThat(store().find(tenant, target).orElseThrow().voided()).isTrue();
        assertThat(walk(StatementQuery.ALL)).containsExactly(futile, voiding);
    }

    @Test
    void a_reference_is_found_by_what_its_target_matches() {
        UUID target = stored(Sample.statement().actor("ann").verb(PASSED).activity(FIRST))
                .get(0);
        UUID reference =
                stored(Sample.statement().actor("bob").refersTo(target)).get(0);
        UUID second = stored(Sample.statement().actor("cy").refersTo(reference)).get(0);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).containsExactly(second, reference, target);
        assertThat(walk(query().verb(PASSED).activity(FIRST).build())).containsExactly(second, reference, target);
        assertThat(walk(query().agent(Sample.agent("bob")).build())).containsExactly(second, reference);
        assertThat(walk(query().agent(Sample.agent("cy")).build())).containsExactly(second);
    }

    @Test
    void filters_are_met_by_one_statement_of_the_chain_not_by_several_together() {
        UUID target = stored(Sample.statement().actor("ann")).get(0);
        stored(Sample.statement().actor("bob").verb(PASSED).refersTo(target));
        assertThat(walk(query().agent(Sample.agent("ann")).verb(PASSED).build()))
                .isEmpty();
    }

    @Test
    void a_reference_may_come_before_its_target() {
        StatementRecord target = Sample.statement().actor("ann").verb(PASSED).build();
        UUID reference = stored(Sample.statement().refersTo(target.id())).get(0);
        UUID second = stored(Sample.statement().refersTo(reference)).get(0);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).isEmpty();
        append(target);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).containsExactly(target.id(), second, reference);
        assertThat(walk(query().agent(Sample.agent("ann")).verb(PASSED).limit(1).build()))
                .containsExactly(target.id(), second, reference);
    }

    @Test
    void references_reach_a_voided_target() {
        UUID target = stored(Sample.statement().actor("ann")).get(0);
        UUID reference = stored(Sample.statement().refersTo(target)).get(0);
        UUID voiding = stored(Sample.statement().voids(target)).get(0);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).containsExactly(voiding, reference);
    }

    @Test
    void references_in_a_circle_are_stored_and_found() {
        StatementRecord one = Sample.statement().actor("ann").build();
        StatementRecord two = Sample.statement().refersTo(one.id()).build();
        StatementRecord ring = Sample.statement()
                .id(UUID.randomUUID())
                .actor("cy")
                .refersTo(two.id())
                .build();
        StatementRecord back =
                Sample.statement().id(two.id()).actor("dee").refersTo(ring.id()).build();
        append(ring, back);
        assertThat(walk(query().agent(Sample.agent("cy")).build())).contains(ring.id(), back.id());
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
