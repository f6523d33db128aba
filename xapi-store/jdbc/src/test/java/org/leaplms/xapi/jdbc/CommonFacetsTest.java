package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/** Two filters that each find many statements and together few: the walk leaves the rows and intersects the lists. */
final class CommonFacetsTest {
    private static final int STATEMENTS = 4000;
    private static final String VERB = "http://example.org/verbs/common";
    private static final String ACTIVITY = "http://example.org/activities/common";
    private final Tenant tenant = new Tenant(UUID.randomUUID().toString());
    private final List<UUID> both = new ArrayList<>();

    @Test
    void statements_with_both_are_found_on_h2() {
        statements_with_both_are_found(Databases.h2());
    }

    @Test
    void statements_with_both_are_found_on_postgresql() {
        statements_with_both_are_found(Databases.postgres());
    }

    private void statements_with_both_are_found(JdbcStores stores) {
        fill(stores);
        assertThat(walk(stores, 2, true)).isEqualTo(both);
        assertThat(walk(stores, 50, true)).isEqualTo(both);
        Collections.reverse(both);
        assertThat(walk(stores, 2, false)).isEqualTo(both);
        assertThat(walk(stores, 50, false)).isEqualTo(both);
    }

    /** Stretches of the one alternate with stretches of the other; where they meet, and now and then within, one has both. */
    private void fill(JdbcStores stores) {
        List<StatementRecord> batch = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            boolean meets = i % 700 == 350 || i % 900 == 0;
            boolean verb = meets || i / 30 % 2 == 0;
            boolean activity = meets || !verb;
            Sample sample = Sample.statement().actor("actor" + i % 7);
            StatementRecord statement = sample.verb(verb ? VERB : Sample.VERB)
                    .activity(activity ? ACTIVITY : "http://example.org/activities/other")
                    .build();
            if (meets) {
                both.add(statement.id());
            }
            batch.add(statement);
            if (batch.size() == 50) {
                stores.statements().append(tenant, new StatementBatch(List.copyOf(batch), List.of()));
                batch.clear();
            }
        }
    }

    private List<UUID> walk(JdbcStores stores, int limit, boolean ascending) {
        StatementQuery query = StatementQuery.builder()
                .verb(VERB)
                .activity(ACTIVITY)
                .ascending(ascending)
                .limit(limit)
                .build();
        List<UUID> found = new ArrayList<>();
        StatementPage page = stores.statements().query(tenant, query);
        page.statements().forEach(s -> found.add(s.id()));
        while (page.next() != null) {
            page = stores.statements()
                    .query(tenant, query.toBuilder().cursor(page.next()).build());
            page.statements().forEach(s -> found.add(s.id()));
        }
        return found;
    }
}
