package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoreStatistics;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** The whole contract: {@link StatementStoreContract} and counting, erasing, purging, statistics. */
public abstract class StatementStoreOperationsContract extends StatementStoreContract {
    private static final String SHA2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @Test
    void counts_are_what_a_walk_shows() {
        needs(StoreCapability.COUNTING);
        UUID target = stored(Sample.statement().actor("ann").verb(PASSED)).get(0);
        stored(Sample.statement().refersTo(target), Sample.statement().voids(target), Sample.statement());
        for (StatementQuery query : List.of(
                StatementQuery.ALL,
                query().agent(Sample.agent("ann")).build(),
                query().agent(Sample.agent("ann"))
                        .verb(PASSED)
                        .includeVoided(true)
                        .build(),
                query().includeVoided(true).build(),
                query().since(Instant.now().plusSeconds(60)).build(),
                query().verb(Sample.VERB).until(Instant.now().plusSeconds(60)).build())) {
            assertThat(store().count(tenant, query)).isEqualTo(walk(query).size());
        }
    }

    @Test
    void groups_count_each_statement_under_its_own_value() {
        needs(StoreCapability.COUNTING);
        UUID registration = UUID.randomUUID();
        UUID target = stored(Sample.statement()
                        .actor("ann")
                        .verb(PASSED)
                        .registration(registration)
                        .timestamp(Instant.parse("2026-02-28T23:59:59Z")))
                .get(0);
        stored(
                Sample.statement().actor("bob").refersTo(target),
                Sample.statement().actor("bob").timestamp(Instant.parse("1969-12-31T10:00:00Z")));
        assertThat(store().countBy(tenant, StatementQuery.ALL, Grouping.VERB))
                .containsExactly(new GroupCount(Sample.VERB, 2), new GroupCount(PASSED, 1));
        assertThat(store().countBy(tenant, StatementQuery.ALL, Grouping.ACTOR))
                .containsExactly(
                        new GroupCount(Sample.agent("bob").value(), 2),
                        new GroupCount(Sample.agent("ann").value(), 1));
        assertThat(store().countBy(tenant, StatementQuery.ALL, Grouping.ACTIVITY))
                .containsExactly(new GroupCount("http://example.org/activities/one", 2));
        assertThat(store().countBy(tenant, StatementQuery.ALL, Grouping.REGISTRATION))
                .containsExactly(new GroupCount(registration.toString(), 1));
        assertThat(store().countBy(tenant, StatementQuery.ALL, Grouping.DAY))
                .containsExactly(
                        new GroupCount("1969-12-31", 1),
                        new GroupCount("2026-02-28", 1),
                        new GroupCount("2026-03-01", 1));
        assertThat(store().countBy(tenant, query().limit(1).build(), Grouping.MONTH))
                .containsExactly(new GroupCount("1969-12", 1));
        assertThat(store().countBy(tenant, query().agent(Sample.agent("ann")).build(), Grouping.ACTOR))
                .containsExactly(
                        new GroupCount(Sample.agent("ann").value(), 1),
                        new GroupCount(Sample.agent("bob").value(), 1));
    }

    @Test
    void counts_and_groups_of_an_interval_are_those_of_a_walk_through_it() {
        needs(StoreCapability.COUNTING);
        List<Instant> times = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Sample sample = Sample.statement().actor("actor" + i % 3).verb(i % 4 == 0 ? PASSED : Sample.VERB);
            StatementRecord statement = (i % 9 == 8 ? sample.voids(ids.get(i / 2)) : sample).build();
            ids.add(statement.id());
            times.add(append(statement).stored());
        }
        for (int from = 0; from < 40; from += 7) {
            for (int to = from; to < 40; to += 5) {
                StatementQuery.Builder interval = query().since(times.get(from)).until(times.get(to));
                for (StatementQuery query : List.of(
                        interval.build(),
                        interval.includeVoided(true).build(),
                        interval.verb(PASSED).build())) {
                    long shown = walk(query).size();
                    assertThat(store().count(tenant, query)).isEqualTo(shown);
                    for (Grouping by : List.of(Grouping.VERB, Grouping.ACTOR, Grouping.DAY)) {
                        assertThat(store().countBy(tenant, query, by).stream()
                                        .mapToLong(GroupCount::count)
                                        .sum())
                                .isEqualTo(shown);
                    }
                }
            }
        }
    }

    @Test
    void a_dry_run_of_an_erasure_changes_nothing() {
        needs(StoreCapability.ERASING);
        UUID id = stored(Sample.statement().actor("ann")).get(0);
        assertThat(store().erase(tenant, erasure("ann", true)).statements()).isEqualTo(1);
        assertThat(store().find(tenant, id).orElseThrow().text()).contains("ann@");
    }

    private static Erasure erasure(String name, boolean dryRun) {
        return new Erasure(Sample.agent(name), found -> anonymous(found, name), dryRun);
    }

    /** Samples are rewritten from their own text: the verb and target stay, the person and the file go. */
    private static StatementRecord anonymous(StoredStatement found, String name) {
        Sample sample = Sample.statement().id(found.id()).actor("removed").note("anonymous");
        String text = found.text();
        int reference = text.indexOf("\"StatementRef\",\"id\":\"");
        if (reference >= 0) {
            sample.refersTo(UUID.fromString(text.substring(reference + 21, reference + 57)));
        }
        assertThat(text).contains(name);
        return text.contains(PASSED) ? sample.verb(PASSED).build() : sample.build();
    }

    @Test
    void an_erased_person_is_not_found_by_what_refers_to_their_own_statement() {
        needs(StoreCapability.ERASING);
        UUID first = stored(Sample.statement().actor("ann").verb(PASSED)).get(0);
        UUID second = stored(Sample.statement().actor("ann").refersTo(first)).get(0);
        UUID third = stored(Sample.statement().actor("bob").refersTo(second)).get(0);
        store().erase(tenant, erasure("ann", false));
        assertThat(walk(query().agent(Sample.agent("ann")).build())).isEmpty();
        assertThat(walk(query().verb(PASSED).build())).containsExactly(third, second, first);
    }

    @Test
    void an_erased_person_is_found_nowhere_and_ids_and_counts_stay() {
        needs(StoreCapability.ERASING);
        StatementRecord first = Sample.statement()
                .actor("ann")
                .actorName("Ann")
                .verb(PASSED)
                .attachment(SHA2)
                .build();
        Attachment file = Attachment.of(SHA2, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        store().append(tenant, new StatementBatch(List.of(first), List.of(file)));
        List<UUID> others = stored(
                Sample.statement().actor("bob").instructor("ann"),
                Sample.statement().actor("bob"),
                Sample.statement().actor("cy").refersTo(first.id()));
        Instant stored = store().find(tenant, first.id()).orElseThrow().stored();
        assertThat(store().erase(tenant, erasure("ann", false)).statements()).isEqualTo(2);
        assertThat(walk(query().agent(Sample.agent("ann")).relatedAgents(true).build()))
                .isEmpty();
        assertThat(walk(query().agent(Sample.agent("removed")).build()))
                .containsExactly(others.get(2), others.get(0), first.id());
        StoredStatement now = store().find(tenant, first.id()).orElseThrow();
        assertThat(now.text()).contains("removed").doesNotContain("ann");
        assertThat(now.stored()).isEqualTo(stored);
        assertThat(store().names(tenant, Sample.agent("ann"))).isEmpty();
        assertThat(store().attachment(tenant, SHA2)).isEmpty();
        assertThat(walk(query().ascending(true).build()))
                .containsExactly(first.id(), others.get(0), others.get(1), others.get(2));
        assertThat(store().countBy(tenant, StatementQuery.ALL, Grouping.VERB)).contains(new GroupCount(PASSED, 1));
    }

    @Test
    void a_purge_deletes_what_its_filters_match_by_itself() {
        needs(StoreCapability.PURGING);
        UUID target = stored(Sample.statement().verb(PASSED).actor("ann")).get(0);
        UUID reference = stored(Sample.statement().refersTo(target)).get(0);
        UUID other = stored(Sample.statement().actor("ann")).get(0);
        StatementQuery old = query().verb(PASSED).build();
        assertThat(store().purge(tenant, old, true).statements()).isEqualTo(1);
        assertThat(walk(StatementQuery.ALL)).hasSize(3);
        assertThat(store().purge(tenant, old, false).statements()).isEqualTo(1);
        assertThat(walk(StatementQuery.ALL)).containsExactly(other, reference);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).containsExactly(other);
        assertThat(store().find(tenant, target)).isEmpty();
        assertThat(append(Sample.statement().id(target).actor("ann").build()).added())
                .containsExactly(target);
        assertThat(walk(query().agent(Sample.agent("ann")).build())).containsExactly(target, other, reference);
    }

    @Test
    void what_a_purged_statement_voided_stays_voided() {
        needs(StoreCapability.PURGING);
        UUID target = stored(Sample.statement()).get(0);
        stored(Sample.statement().actor("ann").voids(target));
        store().purge(tenant, query().agent(Sample.agent("ann")).build(), false);
        assertThat(store().find(tenant, target).orElseThrow().voided()).isTrue();
        assertThat(walk(StatementQuery.ALL)).isEmpty();
    }

    @Test
    void a_large_attachment_comes_back_whole_as_often_as_asked_and_goes_for_good() throws IOException {
        byte[] bytes = new byte[1_300_000];
        new Random(7).nextBytes(bytes);
        String sha2 = Attachment.sha256(bytes);
        StatementRecord statement = Sample.statement().attachment(sha2).build();
        store().append(
                        tenant,
                        new StatementBatch(List.of(statement), List.of(Attachment.of(sha2, "image/png", bytes))));
        Attachment found = store().attachment(tenant, sha2).orElseThrow();
        assertThat(found.length()).isEqualTo(bytes.length);
        for (int i = 0; i < 2; i++) {
            try (InputStream in = found.content().open()) {
                assertThat(in.read()).isEqualTo(bytes[0] & 0xFF);
                assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 1, bytes.length));
            }
        }
        assertThat(store().statistics(tenant).attachmentBytes()).isEqualTo(bytes.length);
        assertThat(store().purge(tenant, query().build(), false).attachments()).isEqualTo(1);
        assertThat(store().attachment(tenant, sha2)).isEmpty();
        store().append(
                        tenant,
                        new StatementBatch(List.of(statement), List.of(Attachment.of(sha2, "image/png", bytes))));
        try (InputStream in =
                store().attachment(tenant, sha2).orElseThrow().content().open()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void a_purge_by_time_takes_everything_up_to_it_and_its_attachments() {
        needs(StoreCapability.PURGING);
        Attachment file = Attachment.of(SHA2, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        StatementRecord first = Sample.statement().attachment(SHA2).build();
        store().append(tenant, new StatementBatch(List.of(first), List.of(file)));
        Instant until = append(Sample.statement().build()).stored();
        UUID kept = stored(Sample.statement()).get(0);
        assertThat(store().purge(tenant, query().until(until).build(), false).attachments())
                .isEqualTo(1);
        assertThat(walk(StatementQuery.ALL)).containsExactly(kept);
        assertThat(store().attachment(tenant, SHA2)).isEmpty();
    }

    @Test
    void statistics_tell_the_sizes() {
        needs(StoreCapability.COUNTING);
        assertThat(store().statistics(tenant)).isEqualTo(new StoreStatistics(0, 0, 0, 0, null));
        Attachment file = Attachment.of(SHA2, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        StatementRecord first = Sample.statement().attachment(SHA2).build();
        store().append(tenant, new StatementBatch(List.of(first), List.of(file)));
        Instant last = append(Sample.statement().voids(first.id()).build()).stored();
        assertThat(store().statistics(tenant)).isEqualTo(new StoreStatistics(2, 1, 1, 5, last));
    }
}
