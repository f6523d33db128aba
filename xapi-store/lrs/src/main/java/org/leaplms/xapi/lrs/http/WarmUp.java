package org.leaplms.xapi.lrs.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/**
 * Answers requests of its own before the first one of somebody else comes, so that reading, checking and writing statements and
 * documents is compiled by then. It does so on record stores in memory that it throws away: no database is asked, nothing is kept,
 * no port is opened. It is a check of the installation as well: an answer that is not as expected ends it.
 */
public final class WarmUp {
    private static final int STATEMENTS_EACH = 400;
    private static final String AGENT = "%7B%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2Flms.example.org%22%2C"
            + "%22name%22%3A%22warm-up-3%22%7D%7D";
    private static final String STATE =
            "activityId=https%3A%2F%2Flms.example.org%2Funits%2F1&stateId=resume&agent=" + AGENT;
    private static final String RESULT = """
            "result":{"score":{"scaled":0.%1$d,"raw":%1$d,"min":0,"max":100},"success":%2$b,"completion":true,\
            "response":"a[,]c","duration":"PT%1$dM4.25S",\
            "extensions":{"https://w3id.org/xapi/cmi5/result/extensions/progress":%1$d}},""";
    private static final String QUESTION = """
            "type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"choice",\
            "correctResponsesPattern":["a[,]c"],"choices":[{"id":"a","description":{"en":"Ring the bell","fr":"Sonner"}},\
            {"id":"b","description":{"en":"Wait","fr":"Attendre"}},{"id":"c","description":{"en":"Ask","fr":"Demander"}}]""";
    private static final String UNIT = "\"type\":\"http://adlnet.gov/expapi/activities/lesson\"";
    private static final String STATEMENT = """
            {"id":"%1$s","actor":{"objectType":"Agent","name":"Warm Up","account":{"homePage":"https://lms.example.org",\
            "name":"warm-up-%2$d"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/%3$s","display":{"en":"%3$s","fr":"%3$s"}},\
            "object":{"objectType":"Activity","id":"https://lms.example.org/units/%2$d","definition":{"name":{"en":"Unit %2$d",\
            "fr":"Unit\u00e9 %2$d"},"description":{"en":"What to do when nobody answers"},%4$s}},%5$s\
            "context":{"registration":"%6$s","platform":"LEAP","language":"en-CA","revision":"2","instructor":{"name":"Teacher",\
            "mbox":"mailto:teacher@example.org"},"contextActivities":{"parent":[{"id":"https://lms.example.org/courses/1"}],\
            "grouping":[{"objectType":"Activity","id":"https://lms.example.org/programmes/1","definition":{"name":\
            {"en":"Programme"},"type":"http://adlnet.gov/expapi/activities/course"}}],\
            "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}]},"extensions":\
            {"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"%6$s","https://example.org/score":0.8}},\
            "timestamp":"2026-01-05T08:%7$d:00.125Z"}""";
    private static final List<String> VERBS =
            List.of("initialized", "answered", "experienced", "completed", "passed", "terminated");

    private final LongSupplier nanos;
    private int answered;

    private WarmUp(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Warms up in the calling thread.
     *
     * @param time for how long, about; zero does nothing
     * @return how many requests were answered
     * @throws IllegalStateException when an answer is not what it should be: the installation is broken
     */
    public static int lasting(Duration time) {
        return lasting(time, System::nanoTime);
    }

    static int lasting(Duration time, LongSupplier nanos) {
        WarmUp run = new WarmUp(nanos);
        long end = nanos.getAsLong() + time.toNanos();
        while (nanos.getAsLong() - end < 0) {
            run.round(end);
        }
        return run.answered;
    }

    /** One record store, from empty to some hundred statements. */
    private void round(long end) {
        Caller caller =
                Caller.of(Tenant.DEFAULT, "warm-up", Agent.account("urn:leap:lrs", "warm-up"), Set.of(Scope.ALL));
        LrsHttp http = LrsHttp.of(Lrs.builder().build(), authorization -> Optional.of(caller));
        for (int i = 0; i < STATEMENTS_EACH && nanos.getAsLong() - end < 0; i++) {
            UUID id = new UUID(0x7000L, 0x8000_0000_0000_0000L + i);
            post(http, statement(id, i));
            if (i % 16 == 0) {
                post(http, "[" + statement(new UUID(0x7001L, Long.MIN_VALUE + i), i) + "]");
                get(http, "/statements", "statementId=" + id);
                get(http, "/statements", "limit=10&agent=" + AGENT);
                send(http, "PUT", "/activities/state", STATE, "{\"page\":" + i + "}", 204);
                get(http, "/activities/state", STATE);
            }
        }
    }

    private static String statement(UUID id, int i) {
        String verb = VERBS.get(i % VERBS.size());
        boolean question = "answered".equals(verb);
        String result = question || i % 2 == 1 ? RESULT.formatted(10 + i % 50, i % 3 == 0) : "";
        UUID registration = new UUID(0x4000L, Long.MIN_VALUE + i % 40);
        return STATEMENT.formatted(id, i % 20, verb, question ? QUESTION : UNIT, result, registration, 10 + i % 50);
    }

    private void post(LrsHttp http, String json) {
        send(http, "POST", "/statements", null, json, 200);
    }

    private void get(LrsHttp http, String path, String query) {
        send(http, "GET", path, query, "", 200);
    }

    private void send(LrsHttp http, String method, String path, @Nullable String query, String json, int expected) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", "Basic d2FybTp1cA==");
        headers.put("x-experience-api-version", "PUT".equals(method) || answered % 4 > 0 ? "1.0.3" : "2.0.0");
        headers.put("content-type", "application/json");
        headers.put("content-length", Integer.toString(body.length));
        LrsResponse response =
                http.handle(new LrsRequest(method, "/xapi", path, query, headers, new ByteArrayInputStream(body)));
        if (response.status() != expected) {
            throw new IllegalStateException(
                    "LRS-WARM-UP " + method + " " + path + " was answered " + response.status() + ": reinstall");
        }
        read(response);
        answered++;
    }

    private static void read(LrsResponse response) {
        LrsResponse.Body body = response.body();
        try {
            if (body != null) {
                body.writeTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
