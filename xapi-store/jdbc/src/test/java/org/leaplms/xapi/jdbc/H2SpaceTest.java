package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2SpaceTest {
    private static final int COMMITS = 3000;

    @Test
    void space_of_overwritten_rows_is_used_again(@TempDir Path directory) throws SQLException, IOException {
        assertThat(sizeAfterCommits(directory.resolve("tidied"), new H2Space()))
                .isLessThan(sizeAfterCommits(directory.resolve("kept"), null) / 3);
    }

    @Test
    void rows_inserted_one_by_one_leave_little_behind(@TempDir Path directory) throws SQLException, IOException {
        Path file = directory.resolve("rows");
        H2Space space = new H2Space();
        Random random = new Random(7);
        byte[] body = new byte[1000];
        try (Connection connection = DriverManager.getConnection(JdbcStores.h2Url(file))) {
            space.keepEverything(connection);
            connection.createStatement().execute("create table line(id uuid primary key, body varbinary(1000))");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into line values (?, ?)")) {
                for (int i = 0; i < 3 * COMMITS; i++) {
                    random.nextBytes(body);
                    insert.setObject(1, new UUID(random.nextLong(), random.nextLong()));
                    insert.setBytes(2, body);
                    insert.executeUpdate();
                    space.tidy(connection);
                    connection.commit();
                }
            }
            assertThat(Files.size(Path.of(file + ".mv.db"))).isLessThan(5L * 3 * COMMITS * body.length);
        }
    }

    @Test
    void a_database_without_a_file_is_left_alone() throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:")) {
            H2Space space = new H2Space();
            space.keepEverything(memory);
            space.tidy(memory);
            assertThat(memory.isValid(1)).isTrue();
        }
    }

    private static long sizeAfterCommits(Path file, @Nullable H2Space space) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(JdbcStores.h2Url(file))) {
            connection.createStatement().execute("create table counter(id int primary key, n int)");
            connection.createStatement().execute("insert into counter values (1, 0)");
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement("update counter set n = n + 1")) {
                for (int i = 0; i < COMMITS; i++) {
                    update.executeUpdate();
                    if (space != null) {
                        space.tidy(connection);
                    }
                    connection.commit();
                }
            }
            return Files.size(Path.of(file + ".mv.db"));
        }
    }
}
