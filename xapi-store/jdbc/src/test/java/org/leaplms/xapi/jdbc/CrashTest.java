package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/**
 * Kills a serving process (SIGKILL) while four writers send batches, and looks at what is left: everything acknowledged, whole
 * batches only, nothing twice. {@code -Dleap.crash.rounds=100} makes it the long run.
 */
final class CrashTest {
    private static final int WRITERS = 4;
    private static final int BATCH = 10;
    private static final int ROUNDS = Integer.getInteger("leap.crash.rounds", 3);

    /** Batches by number: the ids, and whether the server said yes. */
    private final Map<Integer, List<UUID>> sent = new ConcurrentHashMap<>();

    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void nothing_acknowledged_is_lost_on_h2(@TempDir Path directory) throws Exception {
        crash(directory.resolve("crash").toString());
    }

    @Test
    void nothing_acknowledged_is_lost_on_postgresql() throws Exception {
        crash(Databases.postgresUrl());
    }

    private void crash(String database) throws Exception {
        Random random = new Random(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            Process server = start(database);
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            try {
                String url = readUrl(server);
                int before = acknowledged.size();
                List<Future<?>> running = new ArrayList<>();
                for (int w = 0; w < WRITERS; w++) {
                    running.add(writers.submit(() -> write(url)));
                }
                while (acknowledged.size() < before + 5) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
                server.destroyForcibly().waitFor();
                for (Future<?> each : running) {
                    each.get(60, TimeUnit.SECONDS);
                }
            } finally {
                server.destroyForcibly();
                writers.shutdownNow();
            }
            check(database);
        }
        System.out.println("Crash test: " + ROUNDS + " rounds, " + acknowledged.size() + " batches acknowledged, "
                + (sent.size() - acknowledged.size()) + " cut off, on "
                + (database.startsWith("jdbc:") ? "PostgreSQL" : "H2"));
    }

    private static Process start(String database) throws IOException {
        return start(database, "-XX:TieredStopAtLevel=1");
    }

    /** @param option of the Java machine */
    static Process start(String database, String option) throws IOException {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        classpath,
                        CrashServer.class.getName(),
                        database)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static String readUrl(Process server) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        return Objects.requireNonNull(out.readLine(), "the server did not start");
    }

    private void write(String url) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String login = Base64.getEncoder()
                .encodeToString((CrashServer.KEY + ":" + CrashServer.SECRET).getBytes(StandardCharsets.UTF_8));
        while (true) {
            List<StatementRecord> batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                batch.add(Sample.statement()
                        .actor("actor" + i)
                        .parent("http://example.org/course")
                        .build());
            }
            int number = numbers.incrementAndGet();
            sent.put(number, batch.stream().map(StatementRecord::id).toList());
            String body = batch.stream().map(StatementRecord::text).collect(Collectors.joining(",", "[", "]"));
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/statements"))
                    .header("Authorization", "Basic " + login)
                    .header("X-Experience-API-Version", "1.0.3")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                acknowledged.add(number);
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Opens the store anew, as after a restart. */
    private void check(String database) {
        long opening = System.nanoTime();
        try (JdbcStores stores = CrashServer.stores(database)) {
            List<UUID> all = new ArrayList<>();
            StatementQuery every = StatementQuery.builder().limit(1000).build();
            stores.statements().query(Tenant.DEFAULT, every);
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - opening))
                    .isLessThan(20);
            stores.statements().scan(Tenant.DEFAULT, every, s -> all.add(s.id()));
            Set<UUID> found = new HashSet<>(all);
            assertThat(found).hasSize(all.size());
            StatementQuery course = every.toBuilder()
                    .activity("http://example.org/course")
                    .relatedActivities(true)
                    .build();
            assertThat(stores.statements().count(Tenant.DEFAULT, course)).isEqualTo(all.size());
            sent.forEach((number, ids) -> {
                long there = ids.stream().filter(found::contains).count();
                assertThat(there)
                        .as("batch %s, acknowledged %s", number, acknowledged.contains(number))
                        .isIn(acknowledged.contains(number) ? List.of((long) BATCH) : List.of(0L, (long) BATCH));
            });
        }
    }
}
