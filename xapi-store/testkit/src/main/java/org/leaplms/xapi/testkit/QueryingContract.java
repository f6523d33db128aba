package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** Filters and pages. */
abstract class QueryingContract extends StoringContract {
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
    void a_page_ends_before_its_texts_are_longer_than_asked_for() {
        List<UUID> ids = stored(lasting(300), lasting(300), lasting(300), lasting(5_000), lasting(300));
        for (boolean ascending : new boolean[] {true, false}) {
            StatementQuery bounded =
                    query().ascending(ascending).characters(2_500).build();
            List<UUID> walked = new ArrayList<>();
            StatementPage page = store().query(tenant, bounded);
            for (int pages = 1; ; pages++) {
                assertFits(page, 2_500);
                page.statements().forEach(s -> walked.add(s.id()));
                if (page.next() == null) {
                    break;
                }
                assertThat(pages).as("pages, each with something").isLessThan(ids.size());
                page = store().query(tenant, bounded.from(page.next()));
            }
            assertThat(walked).containsExactlyElementsOf(ascending ? ids : reversed(ids));
        }
    }

    @Test
    void both_bounds_of_a_page_hold_with_filters_too() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.addAll(stored(lasting(i % 3 == 0 ? 100_000 : 50).verb(PASSED), Sample.statement()));
        }
        List<UUID> passed = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += 2) {
            passed.add(ids.get(i));
        }
        StatementQuery bounded = query().verb(PASSED)
                .limit(2)
                .characters(110_000)
                .ascending(true)
                .build();

        assertThat(walk(bounded)).containsExactlyElementsOf(passed);
        assertThat(store().query(tenant, bounded).statements()).hasSizeLessThanOrEqualTo(2);
        assertFits(store().query(tenant, bounded.toBuilder().limit(100).build()), 110_000);
    }

    private static Sample lasting(int characters) {
        return Sample.statement().note("x".repeat(characters));
    }

    private static List<UUID> reversed(List<UUID> ids) {
        List<UUID> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void assertFits(StatementPage page, long characters) {
        long length =
                page.statements().stream().mapToLong(s -> s.text().length()).sum();
        assertThat(page.statements()).isNotEmpty();
        assertThat(page.statements().size() == 1 || length <= characters).isTrue();
    }
}
