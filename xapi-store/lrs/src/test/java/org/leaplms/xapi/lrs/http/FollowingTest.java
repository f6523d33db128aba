package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.Submission;
import org.leaplms.xapi.lrs.ops.SelfCheck;
import org.leaplms.xapi.lrs.ops.SelfCheck.Question;
import org.leaplms.xapi.lrs.ops.StatementFeed;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Activity;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.Verb;
import org.leaplms.xapi.model.XapiVersion;

/** Server-sent events, the self-check and metrics over a real connection. */
class FollowingTest {
    private final StatementFeed feed = new StatementFeed();
    private final Caller caller =
            Caller.of(Tenant.DEFAULT, "c", Agent.account("https://e.org", "c"), Set.of(Scope.ALL));
    private final Lrs lrs =
            Lrs.builder().clock(Clock.systemUTC()).listener(feed).build();
    private final List<String> measured = new CopyOnWriteArrayList<>();
    private LrsServer server = start();

    private LrsServer start() {
        LrsHttp http = LrsHttp.of(lrs, a -> "Basic good".equals(a) ? Optional.of(caller) : Optional.empty()).stream(
                        feed)
                .metrics((method, path, status, nanos) -> measured.add(method + " " + path + " " + status));
        try {
            return LrsServer.start(http, 0, "/xapi", 4);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void forget() {
        measured.clear();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void store(String verb) {
        Statement statement = Statement.builder()
                .actor(Agent.mbox("a@example.org"))
                .verb(Verb.of("http://example.org/" + verb))
                .object(Activity.of("http://example.org/a"))
                .build();
        lrs.statements().store(caller, XapiVersion.V1_0_3, Submission.of(List.of(statement)));
    }

    private BufferedReader open(String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/stream"))
                .header("Authorization", "Basic good")
                .header("X-Experience-API-Version", "1.0.3");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader reader, String start) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        throw new AssertionError("the stream ended");
    }

    @Test
    void newStatementsArriveAndNothingIsMissedAfterABreak() throws Exception {
        String id;
        try (BufferedReader reader = open("")) {
            next(reader, ": open");
            store("one");
            id = next(reader, "id: ");
            assertThat(next(reader, "data: ")).contains("http://example.org/one");
        }
        store("two");
        store("three");
        try (BufferedReader reader = open(id)) {
            assertThat(next(reader, "data: ")).contains("http://example.org/two");
            assertThat(next(reader, "data: ")).contains("http://example.org/three");
        }
    }

    private static String cause(SelfCheck check, String endpoint) {
        List<SelfCheck.Answer> answers = check.run(URI.create(endpoint), "Basic good", null);
        assertThat(answers).singleElement().satisfies(a -> assertThat(a.cure()).isNotEmpty());
        return answers.get(0).cause();
    }

    @Test
    void theSelfCheckNamesCauses() {
        SelfCheck check = new SelfCheck(HttpClient.newHttpClient(), Clock.systemUTC(), Locale.ENGLISH);

        assertThat(check.run(URI.create(server.url()), "Basic good", null))
                .allSatisfy(a -> assertThat(a.fine()).isTrue());
        assertThat(check.run(URI.create(server.url()), "Basic bad", "https://content.example"))
                .filteredOn(a -> !a.fine())
                .extracting(SelfCheck.Answer::question)
                .containsExactly(Question.CREDENTIALS, Question.CORS);
        assertThat(check.run(URI.create(server.url() + "/wrong"), "Basic good", null))
                .singleElement()
                .satisfies(a -> assertThat(a.question()).isEqualTo(Question.ADDRESS));
        assertThat(new SelfCheck(HttpClient.newHttpClient(), Clock.systemUTC(), Locale.CANADA_FRENCH)
                        .run(URI.create(server.url()), "Basic bad", null))
                .filteredOn(a -> !a.fine())
                .singleElement()
                .satisfies(a -> assertThat(a.cause()).isEqualTo("la clé ou le secret est faux"));
        assertThat(cause(check, server.url().replace("http:", "https:"))).contains("TLS fails");
        int port = server.port();
        server.close();
        assertThat(cause(check, "http://127.0.0.1:" + port + "/xapi")).contains("nobody answers");
        assertThat(measured).contains("GET /about 200", "GET /statements 200", "GET /statements 401", "GET other 404");
    }
}
