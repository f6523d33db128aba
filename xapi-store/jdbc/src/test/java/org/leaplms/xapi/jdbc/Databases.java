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
        static final DataSource SOURCE = new H2Pool(JdbcStores.h2Url(directory().resolve("xapi")), "sa", "", 20);
        static final JdbcStores STORES = JdbcStores.using(SOURCE).indexEvery(25).build();

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

    /** Blocks so small that a test's statements fill nodes of several levels. */
    static final Blocks SMALL_BLOCKS = new Blocks(8, 3);

    private static JdbcStores small(DataSource source) {
        return JdbcStores.using(source)
                .tablePrefix("small_")
                .indexEvery(7)
                .blocks(SMALL_BLOCKS)
                .build();
    }

    private static final class SmallH2Holder {
        static final JdbcStores STORES = small(h2Pool());
    }

    private static final class SmallPostgresHolder {
        static final JdbcStores STORES = small(postgresPool());
    }

    private static final class PostgresHolder {
        static final EmbeddedPostgres SERVER = server();
        static final DataSource SOURCE = pool();
        static final JdbcStores STORES = JdbcStores.using(SOURCE)
                .schema("learning")
                .tablePrefix("lrs_")
                .indexEvery(25)
                .build();

        private static EmbeddedPostgres server() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static DataSource pool() {
            HikariConfig config = new HikariConfig();
            config.setDataSource(SERVER.getPostgresDatabase());
            config.setMaximumPoolSize(20);
            return new HikariDataSource(config);
        }
    }

    static JdbcStores h2() {
        return H2Holder.STORES;
    }

    static JdbcStores smallH2() {
        return SmallH2Holder.STORES;
    }

    static JdbcStores smallPostgres() {
        return SmallPostgresHolder.STORES;
    }

    static DataSource h2Pool() {
        return H2Holder.SOURCE;
    }

    static JdbcStores postgres() {
        return PostgresHolder.STORES;
    }

    static DataSource postgresPool() {
        return PostgresHolder.SOURCE;
    }

    static String postgresUrl() {
        return PostgresHolder.SERVER.getJdbcUrl("postgres", "postgres");
    }
}
