package org.leaplms.benchmarks.lrs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the database alone can do with rows like ours: one table, a primary key, a unique id, one index, a commit per batch:
 * {@code PlainJdbcMain jdbc-url [user] [password]}. The table {@code leap_plain} is made and dropped.
 */
public final class PlainJdbcMain {
    private static final int SECONDS = 4;
    private final String url;
    private final String user;
    private final String password;
    private final AtomicLong seq = new AtomicLong();
    private final byte[] body = new byte[700];

    private PlainJdbcMain(String[] args) {
        this.url = args[0];
        this.user = args.length > 1 ? args[1] : "";
        this.password = args.length > 2 ? args[2] : "";
        new Random(1).nextBytes(body);
    }

    /** @param args URL, user, password */
    public static void main(String[] args) throws Exception {
        new PlainJdbcMain(args).run();
    }

    private void run() throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            String bytes = url.startsWith("jdbc:postgresql") ? "bytea" : "varbinary(100000)";
            statement.execute("drop table if exists leap_plain");
            statement.execute(
                    "create table leap_plain (seq bigint primary key, id uuid not null unique, stored bigint, body "
                            + bytes + ")");
            statement.execute("create index leap_plain_stored on leap_plain (stored)");
            for (int[] each : List.of(
                    new int[] {1, 1}, new int[] {1, 8}, new int[] {50, 1}, new int[] {500, 1}, new int[] {500, 4})) {
                measure(each[0], each[1]);
            }
            statement.execute("drop table leap_plain");
        }
    }

    private void measure(int batch, int writers) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(pool.submit(writer(batch, end)));
            }
            long rows = 0;
            for (Future<Long> each : all) {
                rows += each.get();
            }
            System.out.printf("plain JDBC %d x C%d: %d rows/s%n", batch, writers, rows / SECONDS);
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<Long> writer(int batch, long end) {
        return () -> {
            long rows = 0;
            try (Connection connection = DriverManager.getConnection(url, user, password)) {
                connection.setAutoCommit(false);
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into leap_plain (seq, id, stored, body) values (?, ?, ?, ?)")) {
                    while (System.nanoTime() < end) {
                        for (int i = 0; i < batch; i++) {
                            long number = seq.incrementAndGet();
                            insert.setLong(1, number);
                            insert.setObject(2, UUID.randomUUID());
                            insert.setLong(3, number);
                            insert.setBytes(4, body);
                            insert.addBatch();
                        }
                        insert.executeBatch();
                        connection.commit();
                        rows += batch;
                    }
                }
            }
            return rows;
        };
    }
}
