package org.leaplms.xapi.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.testkit.Sample;

/** Deliveries to an address of a host. */
final class WebhookTest {
    private static final String SECRET = "a shared secret of some length";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private record Delivery(String signature, String body) {}

    private final MemoryStatementStore source = new MemoryStatementStore(Clock.systemUTC());
    private final DocumentForwardingJournal journal =
            new DocumentForwardingJournal(new MemoryDocumentStore(Clock.systemUTC()), Tenant.DEFAULT, "hook");
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final InstantSource clock = () -> now;
    private final List<Delivery> deliveries = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<String, Integer> verdict = body -> 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::receive);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String signature = exchange.getRequestHeaders().getFirst(Webhook.SIGNATURE);
            deliveries.add(new Delivery(String.valueOf(signature), body));
            exchange.sendResponseHeaders(verdict.apply(body), -1);
        }
    }

    private Forwarder forwarder() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        Webhook hook = new Webhook(address, SECRET, clock, HttpClient.newHttpClient(), Duration.ofSeconds(10));
        return Forwarder.from(source, Tenant.DEFAULT, hook, journal, clock)
                .batch(2)
                .backOff(Duration.ofSeconds(2), Duration.ofSeconds(60))
                .build();
    }

    private UUID store() {
        StatementRecord statement = Sample.statement().build();
        source.append(Tenant.DEFAULT, StatementBatch.of(statement));
        return statement.id();
    }

    private static List<String> ids(Delivery delivery) {
        JsonArray statements =
                Objects.requireNonNull(((JsonObject) JsonValue.parse(delivery.body())).array("statements"));
        return statements.values().stream()
                .map(s -> ((JsonString) Objects.requireNonNull(((JsonObject) s).get("id"))).value())
                .toList();
    }

    @Test
    void new_statements_arrive_signed_in_order_once() {
        List<String> stored = List.of(store().toString(), store().toString(), store().toString());
        assertThat(forwarder().forwardAll()).isEqualTo(new ForwardOutcome.CaughtUp());
        assertThat(forwarder().forwardAll()).isEqualTo(new ForwardOutcome.CaughtUp());
        assertThat(deliveries).hasSize(2);
        assertThat(deliveries.stream().flatMap(d -> ids(d).stream())).containsExactlyElementsOf(stored);
        assertThat(deliveries)
                .allSatisfy(d -> assertThat(Webhook.verifies(SECRET, d.signature(), d.body(), clock, FRESH))
                        .isTrue());
    }

    @Test
    void signatures_of_others_of_other_words_and_of_other_days_are_not_believed() {
        store();
        forwarder().forwardAll();
        Delivery delivery = deliveries.get(0);
        assertThat(Webhook.verifies("another shared secret", delivery.signature(), delivery.body(), clock, FRESH))
                .isFalse();
        assertThat(Webhook.verifies(SECRET, delivery.signature(), delivery.body() + " ", clock, FRESH))
                .isFalse();
        for (String broken : List.of("", "t=,v1=00", "t=1", "t=x,v1=00", "t=1,v1=zz", delivery.signature() + "0")) {
            assertThat(Webhook.verifies(SECRET, broken, delivery.body(), clock, FRESH))
                    .as(broken)
                    .isFalse();
        }
        now = now.plus(FRESH).plusSeconds(1);
        assertThat(Webhook.verifies(SECRET, delivery.signature(), delivery.body(), clock, FRESH))
                .isFalse();
    }

    @Test
    void a_receiver_in_trouble_gets_it_again_and_nothing_is_lost() {
        String id = store().toString();
        verdict = body -> 503;
        Forwarder forwarder = forwarder();
        assertThat(forwarder.forward()).isInstanceOf(ForwardOutcome.Waiting.class);
        assertThat(forwarder.forward()).isInstanceOf(ForwardOutcome.Waiting.class);
        assertThat(deliveries).hasSize(1);
        verdict = body -> 202;
        now = now.plusSeconds(2);
        assertThat(forwarder.forwardAll()).isEqualTo(new ForwardOutcome.CaughtUp());
        assertThat(deliveries).hasSize(2).allSatisfy(d -> assertThat(ids(d)).containsExactly(id));
        assertThat(journal.deadLetters()).isEmpty();
    }

    @Test
    void what_is_refused_for_good_is_kept_and_the_others_go_on() {
        String bad = store().toString();
        String good = store().toString();
        verdict = body -> body.contains(bad) ? 422 : 204;
        assertThat(forwarder().forward()).isEqualTo(new ForwardOutcome.Forwarded(1, 1, 0));
        assertThat(journal.deadLetters()).extracting(DeadLetter::statement).containsExactly(UUID.fromString(bad));
        assertThat(ids(deliveries.get(deliveries.size() - 1))).containsExactly(good);
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() ->
                        new Webhook(URI.create("http://127.0.0.1/"), "short", clock, HttpClient.newHttpClient(), FRESH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
