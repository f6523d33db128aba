package org.leaplms.xapi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.Facets;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreCapability;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;

/** What a store does when it is much: many statements, many writers, random histories compared with the store in memory. */
public abstract class StatementStoreLoadContract {
    private static final int VERBS = 5;
    private static final int ACTORS = 7;
    private static final int ACTIVITIES = 6;
    private final Tenant tenant = new Tenant(UUID.randomUUID().toString());

    /** @return the store under test; the same one may be given to every test */
    protected abstract StatementStore store();

    /** @return how many statements the test of size stores, at least a few pages' worth */
    protected int many() {
        return 5000;
    }

    private static Sample random(Random random, List<UUID> known) {
        Sample sample = Sample.statement()
                .id(new UUID(random.nextLong(), random.nextLong()))
                .actor("actor" + random.nextInt(ACTORS))
                .verb("http://example.org/verbs/" + random.nextInt(VERBS))
                .activity("http://example.org/activities/" + random.nextInt(ACTIVITIES));
        sample.timestamp(Instant.parse("2026-01-30T22:00:00Z").plusSeconds(random.nextInt(40) * 3600L));
        if (random.nextInt(3) == 0) {
            sample.instructor("actor" + random.nextInt(ACTORS));
        }
        if (random.nextInt(2) == 0) {
            sample.parent("http://example.org/activities/" + random.nextInt(ACTIVITIES));
        }
        if (random.nextInt(2) == 0) {
            sample.registration(new UUID(1, random.nextInt(9)));
        }
        if (random.nextInt(4) == 0 && !known.isEmpty()) {
            UUID target =
                    random.nextInt(10) == 0 ? new UUID(2, random.nextInt(40)) : known.get(random.nextInt(known.size()));
            return random.nextInt(6) == 0 ? sample.voids(target) : sample.refersTo(target);
        }
        return random.nextInt(25) == 0 ? sample.id(new UUID(2, random.nextInt(40))) : sample;
    }

    private static StatementQuery randomQuery(Random random) {
        boolean agent = random.nextInt(2) == 0;
        return StatementQuery.builder()
                .agent(agent ? Sample.agent("actor" + random.nextInt(ACTORS)) : null)
                .relatedAgents(random.nextBoolean())
                .verb(random.nextInt(3) == 0 ? "http://example.org/verbs/" + random.nextInt(VERBS) : null)
                .activity(random.nextInt(3) == 0 ? "http://example.org/activities/" + random.nextInt(ACTIVITIES) : null)
                .relatedActivities(random.nextBoolean())
                .registration(random.nextInt(5) == 0 ? new UUID(1, random.nextInt(9)) : null)
                .ascending(random.nextBoolean())
                .limit(5 + random.nextInt(60))
                .build();
    }

    private List<UUID> walk(StatementStore store, StatementQuery query) {
        List<UUID> ids = new ArrayList<>();
        store.scan(tenant, query, s -> ids.add(s.id()));
        return ids;
    }

    @Test
    void any_history_reads_like_the_one_in_memory() {
        MemoryStatementStore memory = new MemoryStatementStore(InstantSource.system());
        Random random = new Random(20260301);
        List<UUID> known = new ArrayList<>();
        Map<UUID, StatementRecord> given = new HashMap<>();
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 40; i++) {
                List<StatementRecord> batch = new ArrayList<>();
                for (int n = random.nextInt(6); n >= 0; n--) {
                    StatementRecord statement = random(random, known).build();
                    batch.add(statement);
                    known.add(statement.id());
                }
                batch.forEach(s -> given.putIfAbsent(s.id(), s));
                AppendOutcome there = store().append(tenant, StatementBatch.of(batch));
                AppendOutcome here = memory.append(tenant, StatementBatch.of(batch));
                assertThat(there.getClass()).isEqualTo(here.getClass());
            }
            compare(memory, random);
            if (round % 2 == 1 && store().capabilities().contains(StoreCapability.ERASING)) {
                StatementQuery some = randomQuery(random).toBuilder()
                        .verb("http://example.org/verbs/" + random.nextInt(VERBS))
                        .build();
                assertThat(store().purge(tenant, some, false).statements())
                        .isEqualTo(memory.purge(tenant, some, false).statements());
                Erasure erasure = erasure("actor" + random.nextInt(ACTORS), "erased" + round, given);
                assertThat(store().erase(tenant, erasure).statements())
                        .isEqualTo(memory.erase(tenant, erasure).statements());
                compare(memory, random);
            }
        }
    }

    private void compare(MemoryStatementStore memory, Random random) {
        for (int i = 0; i < 25; i++) {
            StatementQuery query = randomQuery(random);
            List<UUID> expected = walk(memory, query);
            assertThat(walk(store(), query)).as("%s", query).isEqualTo(expected);
            if (store().capabilities().contains(StoreCapability.COUNTING)) {
                assertThat(store().count(tenant, query)).isEqualTo(expected.size());
                compareGroups(memory, query);
            }
        }
        StatementQuery everything =
                StatementQuery.builder().includeVoided(random.nextBoolean()).build();
        if (store().capabilities().contains(StoreCapability.COUNTING)) {
            assertThat(store().count(tenant, everything)).isEqualTo(memory.count(tenant, everything));
            compareGroups(memory, everything);
        }
    }

    private void compareGroups(MemoryStatementStore memory, StatementQuery query) {
        for (Grouping by : Grouping.values()) {
            assertThat(store().countBy(tenant, query, by))
                    .as("%s by %s", query, by)
                    .isEqualTo(memory.countBy(tenant, query, by));
        }
    }

    /** Replaces one agent by another wherever it stands. */
    private static Erasure erasure(String name, String by, Map<UUID, StatementRecord> given) {
        UnaryOperator<AgentKey> other = key -> key.equals(Sample.agent(name)) ? Sample.agent(by) : key;
        return new Erasure(
                Sample.agent(name),
                found -> {
                    StatementRecord was = Objects.requireNonNull(given.get(found.id()));
                    Facets f = was.facets();
                    Facets facets = new Facets(
                            f.actor() == null ? null : other.apply(f.actor()),
                            f.agents().stream().map(other).collect(Collectors.toSet()),
                            f.relatedAgents().stream().map(other).collect(Collectors.toSet()),
                            f.verb(),
                            f.activity(),
                            f.relatedActivities(),
                            f.registration(),
                            f.authority());
                    StatementRecord is = new StatementRecord(
                            was.id(),
                            was.text().replace(name + "@", by + "@"),
                            was.fingerprint(),
                            was.timestamp(),
                            facets,
                            was.refersTo(),
                            was.voiding(),
                            was.definitions(),
                            was.names(),
                            was.attachments());
                    given.put(is.id(), is);
                    return is;
                },
                false);
    }

    @Test
    void many_statements_are_all_found_by_every_road() {
        int wanted = many();
        for (int from = 0; from < wanted; from += 250) {
            List<StatementRecord> batch = new ArrayList<>();
            for (int i = from; i < Math.min(wanted, from + 250); i++) {
                batch.add(Sample.statement()
                        .id(new UUID(3, i))
                        .actor("actor" + i % 100)
                        .parent("http://example.org/course")
                        .verb(i % 1000 == 0 ? "http://example.org/verbs/rare" : Sample.VERB)
                        .build());
            }
            store().append(tenant, StatementBatch.of(batch));
        }
        StatementQuery.Builder by = StatementQuery.builder().limit(1000);
        assertThat(new HashSet<>(walk(store(), by.build()))).hasSize(wanted);
        StatementQuery course = StatementQuery.builder()
                .activity("http://example.org/course")
                .relatedActivities(true)
                .limit(700)
                .build();
        assertThat(walk(store(), course)).hasSize(wanted).doesNotHaveDuplicates();
        List<UUID> upwards = walk(store(), course.toBuilder().ascending(true).build());
        assertThat(upwards).hasSize(wanted).startsWith(new UUID(3, 0));
        StatementQuery rare =
                StatementQuery.builder().verb("http://example.org/verbs/rare").build();
        assertThat(walk(store(), rare)).hasSize((wanted + 999) / 1000);
        StatementQuery one =
                rare.toBuilder().agent(Sample.agent("actor0")).limit(1).build();
        assertThat(walk(store(), one)).hasSize((wanted + 999) / 1000);
    }

    @Test
    void sixteen_writers_that_share_actors_and_activities_never_fail_and_readers_miss_nothing() throws Exception {
        int writers = 16;
        int batches = 12;
        ExecutorService pool = Executors.newFixedThreadPool(writers + 1);
        AtomicBoolean done = new AtomicBoolean();
        try {
            Future<Set<UUID>> reader = pool.submit(reader(done));
            List<Future<List<UUID>>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                all.add(pool.submit(writer(w, batches)));
            }
            Set<UUID> written = new HashSet<>();
            for (Future<List<UUID>> each : all) {
                written.addAll(each.get());
            }
            done.set(true);
            assertThat(written).hasSize(writers * batches * 10);
            assertThat(reader.get()).isEqualTo(written);
            assertThat(walk(store(), StatementQuery.ALL))
                    .hasSize(written.size())
                    .doesNotHaveDuplicates();
        } finally {
            done.set(true);
            pool.shutdownNow();
        }
    }

    private Callable<List<UUID>> writer(int number, int batches) {
        return () -> {
            Random random = new Random(number);
            List<UUID> ids = new ArrayList<>();
            for (int b = 0; b < batches; b++) {
                List<StatementRecord> batch = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    StatementRecord statement = Sample.statement()
                            .actor("actor" + random.nextInt(ACTORS))
                            .actorName("Actor")
                            .activity("http://example.org/activities/" + random.nextInt(ACTIVITIES))
                            .definitionName("Activity")
                            .parent("http://example.org/course")
                            .build();
                    batch.add(statement);
                    ids.add(statement.id());
                }
                AppendOutcome outcome = store().append(tenant, StatementBatch.of(batch));
                assertThat(outcome).isInstanceOf(AppendOutcome.Appended.class);
            }
            return ids;
        };
    }

    /** Polls with {@code since} set to the last {@code stored} seen, as clients do. */
    private Callable<Set<UUID>> reader(AtomicBoolean done) {
        return () -> {
            Set<UUID> seen = new HashSet<>();
            @Nullable Instant since = null;
            boolean last = false;
            while (true) {
                StatementQuery query = StatementQuery.builder()
                        .since(since)
                        .ascending(true)
                        .limit(1000)
                        .build();
                List<StoredStatement> page = store().query(tenant, query).statements();
                page.forEach(s -> seen.add(s.id()));
                if (page.size() < 1000 && last) {
                    return seen;
                }
                since = page.isEmpty() ? since : page.get(page.size() - 1).stored();
                last = done.get();
            }
        };
    }
}
