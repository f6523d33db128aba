package org.leaplms.lms.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.jdbc.JdbcLmsStore;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.xapi.jdbc.JdbcStatementStore;
import org.leaplms.xapi.jdbc.JdbcStores;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.spi.DocumentStore;
import org.leaplms.xapi.lrs.spi.StatementStore;

/**
 * Where everything is kept. If state and statements are in the same database, a change and the statements it owes are one
 * transaction; else statements wait in the outbox.
 */
record Stores(
        LmsStore state,
        StatementStore statements,
        DocumentStore documents,
        InstantSource clock,
        Supplier<UUID> ids,
        Runnable closing) {
    private static final int CONNECTIONS = 32;

    static Stores open(Engine.Plan plan) {
        @Nullable DataSource given = plan.dataSource();
        if (given != null) {
            return on(plan, given, () -> {});
        }
        JdbcConnectionPool own = pool(plan.directory());
        try {
            return on(plan, own, own::dispose);
        } catch (RuntimeException failed) {
            own.dispose();
            throw failed;
        }
    }

    private static JdbcConnectionPool pool(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        JdbcStores.recoverH2(directory.resolve("leap"));
        JdbcConnectionPool pool = JdbcConnectionPool.create(JdbcStores.h2Url(directory.resolve("leap")), "sa", "");
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    private static Stores on(Engine.Plan plan, DataSource dataSource, Runnable closing) {
        JdbcStores records = JdbcStores.using(dataSource).clock(plan.clock()).build();
        StatementStore own = plan.statementStore();
        DocumentStore documents = plan.documentStore();
        JdbcStatementStore joined = own == null ? records.statements() : null;
        return new Stores(
                state(plan, dataSource, joined),
                own == null ? records.statements() : own,
                documents == null ? records.documents() : documents,
                plan.clock(),
                plan.ids(),
                closing);
    }

    private static LmsStore state(Engine.Plan plan, DataSource dataSource, @Nullable JdbcStatementStore joined) {
        LmsStore given = plan.store();
        if (given != null) {
            return given;
        }
        if (joined == null) {
            return JdbcLmsStore.open(dataSource);
        }
        String base = plan.baseUrl().toString();
        return JdbcLmsStore.open(dataSource, (connection, owed) -> within(plan, joined, connection, base, owed));
    }

    private static void within(
            Engine.Plan plan,
            JdbcStatementStore joined,
            Connection connection,
            String base,
            List<PendingStatement> owed) {
        Lrs lrs = Lrs.builder()
                .statements(joined.within(connection))
                .clock(plan.clock())
                .ids(plan.ids())
                .build();
        StatementService.sink(lrs, Engine.engine(base)).store(owed);
    }

    /** Where the outbox delivers to. */
    StatementSink sink(String base) {
        Lrs lrs = Lrs.builder().statements(statements).clock(clock).ids(ids).build();
        return StatementService.sink(lrs, Engine.engine(base));
    }

    void close() {
        closing.run();
    }
}
