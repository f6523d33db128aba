package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/** Merging runs changes no answer, neither afterwards nor to those who read and write meanwhile. */
final class CompactionTest {
    private static final int BATCHES = 300;
    private final Tenant tenant = new Tenant(UUID.randomUUID().toString());
    private final List<UUID> ids = Collections.synchronizedList(new ArrayList<>());

    enum Database {
        H2,
        POSTGRESQL;

        DataSource source() {
            return this == H2 ? Databases.h2Pool() : Databases.postgresPool();
        }

        /** Indexed after every second batch, so that a person's list has a row for each. */
        JdbcStores stores() {
            return JdbcStores.using(source())
                    .tablePrefix("compact_")
                    .indexEvery(6)
                    .build();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_merged_list_has_few_rows_and_every_walk_shows_each_statement_once(Database database) throws Exception {
        JdbcStores stores = database.stores();
        append(stores, BATCHES);
        long before = rows(database);
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> readers =
                    List.of(pool.submit(reader(stores, writing, true)), pool.submit(reader(stores, writing, false)));
            Future<?> writer = pool.submit(() -> append(stores, 60));
            long removed = stores.compact();
            writer.get();
            assertThat(removed).isGreaterThan(BATCHES);
            removed += stores.compact();
            assertThat(stores.compact()).isZero();
            writing.set(false);
            for (Future<?> each : readers) {
                each.get();
            }
            assertThat(removed).isGreaterThan(before * 9 / 10);
            assertThat(rows(database)).isLessThan(before / 10);
        } finally {
            writing.set(false);
            pool.shutdownNow();
        }
        assertThat(walk(stores, byAnn(true))).isEqualTo(ids);
        assertThat(stores.statements().count(tenant, byAnn(true))).isEqualTo(ids.size());
        append(stores, 20);
        assertThat(walk(stores, byAnn(true))).isEqualTo(ids);
    }

    private void append(JdbcStores stores, int batches) {
        for (int i = 0; i < batches; i++) {
            List<StatementRecord> batch = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                batch.add(Sample.statement()
                        .actor("ann")
                        .parent("http://example.org/course")
                        .build());
            }
            stores.statements().append(tenant, StatementBatch.of(batch));
            batch.forEach(statement -> ids.add(statement.id()));
        }
    }

    private static StatementQuery byAnn(boolean ascending) {
        return StatementQuery.builder()
                .agent(Sample.agent("ann"))
                .ascending(ascending)
                .limit(40)
                .build();
    }

    private Callable<Integer> reader(JdbcStores stores, AtomicBoolean writing, boolean ascending) {
        return () -> {
            int walks = 0;
            for (; writing.get(); walks++) {
                List<UUID> known = List.copyOf(ids);
                List<UUID> found = walk(stores, byAnn(ascending));
                assertThat(found).doesNotHaveDuplicates();
                assertThat(new HashSet<>(found)).containsAll(known);
                assertThat(stores.statements().count(tenant, byAnn(ascending))).isGreaterThanOrEqualTo(known.size());
            }
            return walks;
        };
    }

    private List<UUID> walk(JdbcStores stores, StatementQuery query) {
        List<UUID> found = new ArrayList<>();
        stores.statements().scan(tenant, query, s -> found.add(s.id()));
        return found;
    }

    private static long rows(Database database) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from compact_posting")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
