package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.Submission;
import org.leaplms.xapi.lrs.ops.AuditEntry;
import org.leaplms.xapi.lrs.ops.Privacy;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.DocumentContent;
import org.leaplms.xapi.lrs.spi.DocumentScope;
import org.leaplms.xapi.lrs.spi.DocumentUpdate;
import org.leaplms.xapi.lrs.spi.Precondition;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Activity;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.Verb;
import org.leaplms.xapi.model.XapiVersion;
import org.leaplms.xapi.testkit.Sample;

/** Statements in a host's own transaction. */
final class WithinTransactionTest {
    private final Tenant tenant = new Tenant(UUID.randomUUID().toString());

    @Test
    void statements_commit_and_vanish_with_the_host_on_h2() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        commitAndVanish(JdbcStores.using(source).build(), source);
    }

    @Test
    void statements_commit_and_vanish_with_the_host_on_postgresql() throws Exception {
        commitAndVanish(Databases.postgres(), Databases.postgresPool());
    }

    private void commitAndVanish(JdbcStores stores, DataSource source) throws Exception {
        StatementRecord kept = Sample.statement().actor("ann").build();
        StatementRecord lost = Sample.statement().actor("ann").build();
        StatementRecord other = Sample.statement().actor("ann").build();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            StatementStore within = stores.statements().within(connection);
            assertThat(within.append(tenant, StatementBatch.of(lost))).isInstanceOf(AppendOutcome.Appended.class);
            assertThat(within.query(tenant, byAnn()).statements()).hasSize(1);
            stores.documents()
                    .within(connection)
                    .write(
                            tenant,
                            DocumentScope.agentProfile(Sample.agent("ann")).key("x"),
                            Precondition.NONE,
                            DocumentUpdate.replaceBy(new DocumentContent("text/plain", new byte[1])));
            connection.rollback();
            assertThat(stores.statements().query(tenant, byAnn()).statements()).isEmpty();
            within.append(tenant, StatementBatch.of(kept));
            assertThat(stores.statements().find(tenant, kept.id())).isEmpty();
            connection.commit();
        }
        assertThat(stores.documents()
                        .find(
                                tenant,
                                DocumentScope.agentProfile(Sample.agent("ann")).key("x")))
                .isEmpty();
        assertThat(stores.statements().append(tenant, StatementBatch.of(other)))
                .isInstanceOf(AppendOutcome.Appended.class);
        assertThat(stores.statements().query(tenant, byAnn()).statements())
                .extracting(s -> s.id())
                .containsExactly(other.id(), kept.id());
        assertThat(stores.statements().find(tenant, lost.id())).isEmpty();
    }

    @Test
    void an_erasure_and_the_hosts_record_of_it_commit_and_vanish_together() throws Exception {
        for (JdbcStores stores : List.of(Databases.h2(), Databases.postgres())) {
            DataSource source = stores == Databases.h2() ? Databases.h2Pool() : Databases.postgresPool();
            Lrs lrs = Lrs.builder().statements(stores.statements()).build();
            Caller caller = Caller.of(tenant, "c", Agent.account("https://e.org", "lms"), Set.of(Scope.ALL));
            Agent person = Agent.mbox("mailto:ann@example.org");
            lrs.statements()
                    .store(
                            caller,
                            XapiVersion.V1_0_3,
                            Submission.of(List.of(Statement.builder()
                                    .actor(person)
                                    .verb(Verb.of("http://e.org/did"))
                                    .object(Activity.of("http://e.org/a"))
                                    .build())));
            String table = "host_audit_" + tenant.id().substring(0, 8);
            try (Connection connection = source.getConnection()) {
                connection.createStatement().execute("create table " + table + " (statements bigint)");
                connection.setAutoCommit(false);
                Privacy privacy = new Privacy(
                        stores.statements().within(connection),
                        stores.documents().within(connection),
                        Clock.systemUTC(),
                        UUID::randomUUID,
                        entry -> note(connection, table, entry));
                assertThat(privacy.erase(tenant, person, Privacy.FreeText.KEEP, "op", false)
                                .statements())
                        .isEqualTo(1);
                connection.rollback();
                assertThat(noted(connection, table)).isZero();
                assertThat(lrs.statements().search(caller).agent(person).count())
                        .isEqualTo(1);
                privacy.erase(tenant, person, Privacy.FreeText.KEEP, "op", false);
                connection.commit();
                assertThat(noted(connection, table)).isPositive();
                connection.rollback();
            }
            assertThat(lrs.statements().search(caller).agent(person).count()).isZero();
            assertThat(lrs.statements().search(caller).count()).isEqualTo(1);
        }
    }

    private static void note(Connection connection, String table, AuditEntry entry) {
        try (var insert = connection.prepareStatement("insert into " + table + " values (?)")) {
            insert.setLong(1, entry.statements());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long noted(Connection connection, String table) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void what_a_host_has_not_committed_is_not_promised_as_consistent() throws Exception {
        for (JdbcStores stores : List.of(Databases.h2(), Databases.postgres())) {
            DataSource source = stores == Databases.h2() ? Databases.h2Pool() : Databases.postgresPool();
            stores.statements()
                    .append(tenant, StatementBatch.of(Sample.statement().build()));
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                AppendOutcome outcome = stores.statements()
                        .within(connection)
                        .append(tenant, StatementBatch.of(Sample.statement().build()));
                var stored = ((AppendOutcome.Appended) outcome).stored();
                assertThat(stores.statements().consistentThrough(tenant)).isBefore(stored);
                connection.commit();
                assertThat(stores.statements().consistentThrough(tenant)).isAfterOrEqualTo(stored);
            }
        }
    }

    @Test
    void what_another_process_erases_is_gone_here_at_once() {
        JdbcStores other = JdbcStores.using(Databases.h2Pool()).indexEvery(25).build();
        StatementRecord ann = Sample.statement().actor("ann").build();
        StatementStore here = Databases.h2().statements();
        here.append(tenant, StatementBatch.of(ann));
        assertThat(here.query(tenant, byAnn()).statements()).hasSize(1);
        other.statements().purge(tenant, byAnn(), false);
        assertThat(here.count(tenant, byAnn())).isZero();
        assertThat(here.query(tenant, byAnn()).statements()).isEmpty();
    }

    private static StatementQuery byAnn() {
        return StatementQuery.builder().agent(Sample.agent("ann")).build();
    }
}
