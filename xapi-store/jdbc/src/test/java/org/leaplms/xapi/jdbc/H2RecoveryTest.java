package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of an open file is what a killed process leaves. */
final class H2RecoveryTest {
    private static final int COMMITS = 2000;
    private static final int BETWEEN_COPIES = 23;

    @Test
    void every_commit_is_found_whenever_the_process_dies(@TempDir Path directory) throws SQLException, IOException {
        Path file = directory.resolve("live");
        H2Space space = new H2Space();
        Random random = new Random(11);
        try (Connection connection = DriverManager.getConnection(JdbcStores.h2Url(file))) {
            space.keepEverything(connection);
            connection.createStatement().execute("create table line(id uuid primary key, body varbinary(10000))");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into line values (?, ?)")) {
                for (int i = 1; i <= COMMITS; i++) {
                    byte[] body = new byte[random.nextInt(9000)];
                    random.nextBytes(body);
                    insert.setObject(1, new UUID(random.nextLong(), random.nextLong()));
                    insert.setBytes(2, body);
                    insert.executeUpdate();
                    space.tidy(connection);
                    connection.commit();
                    if (i % BETWEEN_COPIES == 0) {
                        assertThat(rowsAfterDeath(file, directory.resolve("dead")))
                                .isEqualTo(i);
                    }
                }
            }
        }
    }

    @Test
    void a_file_that_was_closed_is_left_alone(@TempDir Path directory) throws SQLException, IOException {
        Path file = directory.resolve("closed");
        try (Connection connection = DriverManager.getConnection(JdbcStores.h2Url(file))) {
            connection.createStatement().execute("create table line(id int)");
        }
        byte[] before = Files.readAllBytes(Path.of(file + ".mv.db"));
        H2Recovery.prepare(file);
        assertThat(Files.readAllBytes(Path.of(file + ".mv.db"))).isEqualTo(before);
        H2Recovery.prepare(directory.resolve("none"));
        assertThat(directory.resolve("none.mv.db")).doesNotExist();
    }

    private static int rowsAfterDeath(Path file, Path dead) throws SQLException, IOException {
        Path copy = Path.of(dead + ".mv.db");
        Files.deleteIfExists(copy);
        Files.copy(Path.of(file + ".mv.db"), copy);
        H2Recovery.prepare(dead);
        try (Connection connection = DriverManager.getConnection(JdbcStores.h2Url(dead));
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from line")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
