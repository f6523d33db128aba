package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/** Tallies beside a plain scan of the rows: under concurrent writers, after changes, and when nodes are missing or too large. */
final class TalliesTest {
    private static final Instant START = Instant.parse("2026-01-28T00:00:00Z");
    private final Tenant tenant = new Tenant(UUID.randomUUID().toString());

    enum Database {
        H2,
        POSTGRESQL;

        StatementStore store() {
            return (this == H2 ? Databases.smallH2() : Databases.smallPostgres()).statements();
        }

        DataSource source() {
            return this == H2 ? Databases.h2Pool() : Databases.postgresPool();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_counted_is_what_the_rows_say_whatever_was_done_at_once(Database database) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        AtomicInteger writing = new AtomicInteger(3);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(pool.submit(writer(database.store(), i, writing)));
            }
            all.add(pool.submit(eraser(database.store(), writing)));
            all.add(pool.submit(reader(database.store(), writing, Grouping.VERB)));
            all.add(pool.submit(reader(database.store(), writing, Grouping.ACTOR)));
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            writing.set(0);
            pool.shutdownNow();
        }
        compare(database);
        fill(database.store());
        compare(database);
        assertThat(nodes(database)).isGreaterThan(5 * 15);
    }

    private Callable<Integer> writer(StatementStore store, int number, AtomicInteger writing) {
        return () -> {
            try {
                Random random = new Random(number);
                List<UUID> known = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                    List<StatementRecord> batch = new ArrayList<>();
                    for (int n = random.nextInt(5); n >= 0; n--) {
                        StatementRecord statement = random(random, known).build();
                        known.add(statement.id());
                        batch.add(statement);
                    }
                    store.append(tenant, StatementBatch.of(batch));
                }
                return known.size();
            } finally {
                writing.decrementAndGet();
            }
        };
    }

    private static Sample random(Random random, List<UUID> known) {
        Sample sample = Sample.statement()
                .actor("actor" + random.nextInt(12))
                .verb("http://example.org/verbs/" + random.nextInt(5))
                .activity("http://example.org/activities/" + random.nextInt(9))
                .timestamp(START.plusSeconds(random.nextInt(80) * 3600L));
        if (random.nextBoolean()) {
            sample.registration(new UUID(1, random.nextInt(20)));
        }
        return known.isEmpty() || random.nextInt(5) > 0
                ? sample
                : sample.voids(known.get(random.nextInt(known.size())));
    }

    private Callable<Integer> eraser(StatementStore store, AtomicInteger writing) {
        return () -> {
            Random random = new Random(99);
            int round = 0;
            for (; writing.get() > 0 && round < 12; round++) {
                String name = "actor" + random.nextInt(12);
                String verb = "http://example.org/verbs/" + random.nextInt(5);
                store.erase(tenant, new Erasure(Sample.agent(name), TalliesTest::anonymous, false));
                store.purge(
                        tenant,
                        StatementQuery.builder()
                                .verb(verb)
                                .agent(Sample.agent("actor" + random.nextInt(12)))
                                .build(),
                        false);
            }
            return round;
        };
    }

    private static StatementRecord anonymous(StoredStatement found) {
        Sample sample = Sample.statement().id(found.id()).actor("nobody").timestamp(START);
        String before = "\"StatementRef\",\"id\":\"";
        int at = found.text().indexOf(before);
        if (at >= 0) {
            int from = at + before.length();
            sample.voids(UUID.fromString(found.text().substring(from, from + 36)));
        }
        return sample.build();
    }

    /** Readers make what is missing while others change it. */
    private Callable<Integer> reader(StatementStore store, AtomicInteger writing, Grouping by) {
        return () -> {
            int asked = 0;
            for (; writing.get() > 0; asked++) {
                long groups = store.countBy(tenant, everything(true), by).size();
                assertThat(groups).isBetween(0L, 20L);
            }
            return asked;
        };
    }

    private static StatementQuery everything(boolean withVoided) {
        return StatementQuery.builder().includeVoided(withVoided).limit(1000).build();
    }

    /** Asks until nothing is missing. */
    private void fill(StatementStore store) {
        for (int i = 0; i < 20; i++) {
            store.countBy(tenant, everything(false), Grouping.VERB);
        }
    }

    private record Line(long stored, boolean voided, List<Object> keys) {}

    /** Compares every grouping over some intervals with what a scan of the rows says. */
    private void compare(Database database) throws SQLException {
        List<Line> lines = lines(database);
        assertThat(lines).isNotEmpty();
        long first = lines.get(0).stored();
        long last = lines.get(lines.size() - 1).stored();
        for (int i = 0; i < 12; i++) {
            long since = i == 0 ? 0 : first + (last - first) * (i % 4) / 5;
            long until = i == 0 ? last : last - (last - first) * (i / 4) / 5;
            StatementQuery query = everything(i % 2 == 0).toBuilder()
                    .since(Micros.toInstant(since))
                    .until(Micros.toInstant(until))
                    .build();
            List<Line> within = lines.stream()
                    .filter(line -> line.stored() > since && line.stored() <= until)
                    .filter(line -> query.includeVoided() || !line.voided())
                    .toList();
            assertThat(database.store().count(tenant, query)).isEqualTo(within.size());
            for (Grouping by : Grouping.values()) {
                assertThat(asked(database, query, by)).as("%s by %s", query, by).isEqualTo(scanned(within, by));
            }
        }
    }

    private Map<Object, Long> asked(Database database, StatementQuery query, Grouping by) {
        Keys keys = new Keys(tenant);
        Map<Object, Long> counts = new HashMap<>();
        for (GroupCount group : database.store().countBy(tenant, query, by)) {
            counts.put(
                    switch (by) {
                        case VERB -> keys.verb(group.key());
                        case ACTIVITY -> keys.activity(group.key());
                        case ACTOR -> keys.agent(new AgentKey(group.key()));
                        default -> group.key();
                    },
                    group.count());
        }
        return counts;
    }

    private static Map<Object, Long> scanned(List<Line> lines, Grouping by) {
        return lines.stream()
                .map(line -> line.keys().get(by.ordinal()))
                .filter(key -> !key.equals("none"))
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    }

    private List<Line> lines(Database database) throws SQLException {
        List<Line> lines = new ArrayList<>();
        query(
                database,
                "select s.stored, s.voided, s.verb, s.activity, s.actor, s.registration, s.happened from small_statement s "
                        + "join small_tenant t on t.id = s.tenant where t.name = '" + tenant.id()
                        + "' order by s.stored",
                row -> {
                    String day = Micros.toInstant(row.getLong(7)).toString().substring(0, 10);
                    List<Object> keys = new ArrayList<>();
                    for (int column = 3; column <= 6; column++) {
                        Object value = row.getObject(column);
                        keys.add(value == null ? "none" : column == 6 ? value.toString() : value);
                    }
                    keys.add(day);
                    keys.add(day.substring(0, 7));
                    lines.add(new Line(row.getLong(1), row.getBoolean(2), keys));
                });
        return lines;
    }

    @FunctionalInterface
    private interface Sink {
        void take(ResultSet row) throws SQLException;
    }

    private static void query(Database database, String sql, Sink sink) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                sink.take(rows);
            }
        }
    }

    private long nodes(Database database) throws SQLException {
        List<Long> found = new ArrayList<>();
        query(
                database,
                "select count(*) from small_tally y join small_tenant t on t.id = y.tenant where t.name = '"
                        + tenant.id() + "'",
                row -> found.add(row.getLong(1)));
        return found.get(0);
    }

    private void change(Database database, String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    sql + " where tenant = (select id from small_tenant where name = '" + tenant.id() + "')");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_older_store_fills_its_tallies_as_it_is_asked(Database database) throws Exception {
        writer(database.store(), 5, new AtomicInteger(1)).call();
        fill(database.store());
        long full = nodes(database);
        assertThat(full).isGreaterThan(5 * 15);
        change(database, "delete from small_tally");
        compare(database);
        assertThat(nodes(database)).isPositive();
        fill(database.store());
        assertThat(nodes(database)).isEqualTo(full);
        compare(database);
    }

    @ParameterizedTest
    @EnumSource
    void where_a_node_has_too_many_values_those_below_tell(Database database) throws Exception {
        writer(database.store(), 6, new AtomicInteger(1)).call();
        fill(database.store());
        change(
                database,
                "update small_tally set body = case when node < " + new Blocks.Node(1, 0).key() + " then body else "
                        + (database == Database.H2 ? "X''" : "''::bytea") + " end");
        compare(database);
    }
}
