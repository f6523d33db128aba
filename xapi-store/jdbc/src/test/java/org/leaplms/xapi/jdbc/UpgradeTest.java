package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StoreStatistics;
import org.leaplms.xapi.testkit.Sample;

/** A store that was filled when the tables were those of V001 answers as it did after all migrations, and goes on. */
final class UpgradeTest {
    private static final String PREFIX = "old_";

    @Test
    void a_store_of_the_first_tables_answers_as_before_on_h2() throws Exception {
        answersAsBefore(Databases.h2Pool(), "h2");
    }

    @Test
    void a_store_of_the_first_tables_answers_as_before_on_postgresql() throws Exception {
        answersAsBefore(Databases.postgresPool(), "postgresql");
    }

    private void answersAsBefore(DataSource source, String dialect) throws Exception {
        createFirstTables(source, dialect);
        fill(source);
        JdbcStores stores = JdbcStores.using(source)
                .tablePrefix(PREFIX)
                .indexEvery(5)
                .blocks(Databases.SMALL_BLOCKS)
                .build();
        List<String> before = lines("old-store.answers");
        assertThat(new OldStore(stores).answers()).isEqualTo(before);
        assertThat(new OldStore(stores).answers()).isEqualTo(before);
        goesOn(stores);
    }

    private static void goesOn(JdbcStores stores) {
        StatementQuery everything =
                StatementQuery.builder().includeVoided(true).limit(1000).build();
        StoreStatistics before = stores.statements().statistics(OldStore.TENANT);
        for (int i = 0; i < 12; i++) {
            AppendOutcome outcome = stores.statements()
                    .append(
                            OldStore.TENANT,
                            StatementBatch.of(List.of(Sample.statement().build())));
            assertThat(outcome).isInstanceOf(AppendOutcome.Appended.class);
        }
        assertThat(stores.statements().count(OldStore.TENANT, everything)).isEqualTo(before.statements() + 12);
        assertThat(stores.statements()
                        .query(OldStore.TENANT, everything)
                        .statements()
                        .get(0)
                        .stored())
                .isAfter(Objects.requireNonNull(before.lastStored()));
    }

    private static void createFirstTables(DataSource source, String dialect) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/leaplms/xapi/jdbc/" + dialect)
                .table(PREFIX + "schema_history")
                .placeholders(Map.of("prefix", PREFIX))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("1")
                .load()
                .migrate();
    }

    /** The file has the rows of each table under a line with its name and its columns' names and types. */
    private static void fill(DataSource source) throws IOException, SQLException {
        String[] head = {};
        try (Connection connection = source.getConnection()) {
            for (String line : lines("old-store.tsv")) {
                if (line.startsWith("#")) {
                    head = line.substring(1).split("\t");
                } else {
                    insert(connection, head, line.split("\t", -1));
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table " + PREFIX + "tenant alter column id restart with 100");
            }
        }
    }

    private static void insert(Connection connection, String[] head, String[] values) throws SQLException {
        String columns = Arrays.stream(head)
                .skip(1)
                .map(c -> c.substring(0, c.indexOf(':')))
                .collect(Collectors.joining(", "));
        String marks = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into " + PREFIX + head[0] + " (" + columns + ") values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, value(head[i + 1].substring(head[i + 1].indexOf(':') + 1), values[i]));
            }
            statement.executeUpdate();
        }
    }

    private static @Nullable Object value(String type, String text) {
        if (text.equals("\\N")) {
            return null;
        }
        return switch (type) {
            case "INTEGER" -> Integer.valueOf(text);
            case "BIGINT" -> Long.valueOf(text);
            case "BOOLEAN" -> Boolean.valueOf(text);
            case "UUID" -> UUID.fromString(text);
            case "BINARY VARYING", "BINARY LARGE OBJECT" -> HexFormat.of().parseHex(text);
            default -> text;
        };
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
