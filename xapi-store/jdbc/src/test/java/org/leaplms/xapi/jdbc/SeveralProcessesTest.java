package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/** What one process, or a transaction of a host, does while another one works on the same tables. */
final class SeveralProcessesTest {
    private static final String SHA2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private final Tenant tenant = new Tenant(UUID.randomUUID().toString());

    enum Database {
        H2,
        POSTGRESQL;

        DataSource source() {
            return this == H2 ? Databases.h2Pool() : Databases.postgresPool();
        }

        /** As another process has it: nothing in memory is shared. */
        JdbcStatementStore another() {
            return JdbcStores.using(source())
                    .tablePrefix("small_")
                    .indexEvery(7)
                    .blocks(Databases.SMALL_BLOCKS)
                    .build()
                    .statements();
        }
    }

    private void append(StatementStore store, Sample... samples) {
        List<StatementRecord> batch = new ArrayList<>();
        for (Sample sample : samples) {
            batch.add(sample.build());
        }
        store.append(tenant, StatementBatch.of(batch));
    }

    private static Erasure erasure(String name) {
        return new Erasure(
                Sample.agent(name),
                found -> Sample.statement().id(found.id()).actor("removed").build(),
                false);
    }

    @ParameterizedTest
    @EnumSource
    void what_another_process_forgot_is_learnt_again(Database database) {
        StatementStore here = database.another();
        append(here, Sample.statement().actor("ann").actorName("Ann"));
        database.another().erase(tenant, erasure("ann"));
        assertThat(here.names(tenant, Sample.agent("ann"))).isEmpty();
        append(here, Sample.statement().actor("ann").actorName("Ann"));
        assertThat(here.names(tenant, Sample.agent("ann"))).containsExactly("Ann");
        assertThat(here.countBy(tenant, StatementQuery.ALL, Grouping.ACTOR))
                .containsExactly(
                        new GroupCount(Sample.agent("ann").value(), 1),
                        new GroupCount(Sample.agent("removed").value(), 1));
    }

    @ParameterizedTest
    @EnumSource
    void a_content_goes_in_the_step_that_erases_its_last_use(Database database) {
        StatementStore store = database.another();
        Attachment file = Attachment.of(SHA2, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
        StatementRecord first = Sample.statement().actor("ann").attachment(SHA2).build();
        store.append(tenant, new StatementBatch(List.of(first), List.of(file)));
        for (int i = 0; i < Eraser.AT_ONCE; i += 50) {
            Sample[] more = new Sample[50];
            for (int n = 0; n < more.length; n++) {
                more[n] = Sample.statement().actor("ann");
            }
            append(store, more);
        }
        AtomicInteger rewritten = new AtomicInteger();
        Erasure interrupted = new Erasure(
                Sample.agent("ann"),
                found -> {
                    if (rewritten.incrementAndGet() > Eraser.AT_ONCE) {
                        throw new IllegalStateException("the process ends here");
                    }
                    return erasure("ann").rewriting().apply(found);
                },
                false);
        assertThatThrownBy(() -> store.erase(tenant, interrupted)).isInstanceOf(IllegalStateException.class);
        assertThat(store.attachment(tenant, SHA2)).isEmpty();
        assertThat(store.erase(tenant, erasure("ann")).statements()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void who_counts_does_not_wait_for_a_hosts_transaction(Database database) throws SQLException {
        JdbcStatementStore store = database.another();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            append(store, Sample.statement().id(id));
        }
        try (Connection host = database.source().getConnection()) {
            try (Statement statement = host.createStatement()) {
                statement.executeUpdate(
                        "delete from small_tally where tenant = (select id from small_tenant where name = '"
                                + tenant.id() + "')");
            }
            host.setAutoCommit(false);
            append(store.within(host), Sample.statement().voids(ids.get(3)));
            assertThat(store.count(tenant, StatementQuery.ALL)).isEqualTo(40);
            assertThat(store.within(host).count(tenant, StatementQuery.ALL)).isEqualTo(40);
            append(store.within(host), Sample.statement().voids(ids.get(20)));
            assertThat(store.within(host).count(tenant, StatementQuery.ALL)).isEqualTo(40);
            assertThat(store.count(tenant, StatementQuery.ALL)).isEqualTo(40);
            host.commit();
            host.setAutoCommit(true);
        }
        StatementQuery voided = StatementQuery.builder().includeVoided(true).build();
        assertThat(store.count(tenant, StatementQuery.ALL)).isEqualTo(40);
        assertThat(store.count(tenant, voided)).isEqualTo(42);
        assertThat(store.countBy(tenant, StatementQuery.ALL, Grouping.VERB))
                .contains(new GroupCount(Sample.VERB, 38), new GroupCount("http://adlnet.gov/expapi/verbs/voided", 2));
    }
}
