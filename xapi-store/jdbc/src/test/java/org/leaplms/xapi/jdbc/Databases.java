package org.leaplms.xapi.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** One H2 file and one PostgreSQL for all tests of this module, started when first asked for and gone with the JVM. */
final class Databases {
    private Databases() {}

    private static final class H2Holder {
        static final JdbcStores STORES =
                JdbcStores.h2File(directory().resolve("xapi")).build();

        private static Path directory() {
            try {
                Path directory = Files.createTempDirectory("leap-xapi-h2");
                directory.toFile().deleteOnExit();
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class PostgresHolder {
        static final DataSource SOURCE = pool();
        static final JdbcStores STORES =
                JdbcStores.using(SOURCE).schema("learning").tablePrefix("lrs_").build();

        private static DataSource pool() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .start();
                HikariConfig config = new HikariConfig();
                config.setDataSource(postgres.getPostgresDatabase());
                config.setMaximumPoolSize(20);
                return new HikariDataSource(config);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static JdbcStores h2() {
        return H2Holder.STORES;
    }

    static JdbcStores postgres() {
        return PostgresHolder.STORES;
    }

    static DataSource postgresPool() {
        return PostgresHolder.SOURCE;
    }
}
