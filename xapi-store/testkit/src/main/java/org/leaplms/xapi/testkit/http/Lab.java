package org.leaplms.xapi.testkit.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.http.LrsRequest;
import org.leaplms.xapi.lrs.http.LrsResponse;
import org.leaplms.xapi.model.XapiVersion;

/** Sends requests in one version to the record store under test. */
final class Lab {
    static final String AUTHORIZATION = "Basic lab";
    private static final AtomicLong COUNTER = new AtomicLong();

    private final LrsHttp lrs;
    private final XapiVersion version;
    private final long number = COUNTER.incrementAndGet();

    Lab(LrsHttp lrs, XapiVersion version) {
        this.lrs = lrs;
        this.version = version;
    }

    XapiVersion version() {
        return version;
    }

    /** An IRI that no other check uses. */
    String iri(String name) {
        return "http://example.org/check/" + number + "/" + name;
    }

    /** An agent that no other check uses, as JSON. */
    String agent(String name) {
        return "{\"objectType\":\"Agent\",\"mbox\":\"mailto:" + name + "." + number + "@example.org\"}";
    }

    /** A UUID that nobody used before. */
    String uuid() {
        return String.format("00000000-0000-4000-8000-%012x", COUNTER.incrementAndGet());
    }

    Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", AUTHORIZATION);
        headers.put("x-experience-api-version", version.label());
        headers.put("content-type", "application/json");
        return headers;
    }

    static String query(String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? "" : "&").append(URLEncoder.encode(parameters[i], StandardCharsets.UTF_8));
            query.append('=').append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    Reply send(String method, String path, @Nullable String query, Map<String, String> headers, byte[] body) {
        LrsResponse response =
                lrs.handle(new LrsRequest(method, "/xapi", path, query, headers, new ByteArrayInputStream(body)));
        Map<String, String> lower = new LinkedHashMap<>();
        response.headers().forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LrsResponse.Body content = response.body();
        if (content != null && !"HEAD".equals(method)) {
            try {
                content.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Reply(response.status(), lower, out.toString(StandardCharsets.UTF_8));
    }

    Reply send(String method, String path, String query, String body, String... headers) {
        Map<String, String> all = headers();
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i + 1].isEmpty()) {
                all.remove(headers[i]);
            } else {
                all.put(headers[i], headers[i + 1]);
            }
        }
        return send(method, path, query.isEmpty() ? null : query, all, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply get(String path, String... parameters) {
        return send("GET", path, query(parameters), "");
    }

    /** Follows an address that an answer gave. */
    Reply follow(String address) {
        int question = address.indexOf('?');
        String path = address.substring("/xapi".length(), question);
        return send("GET", path, address.substring(question + 1), "");
    }

    Reply post(String statements) {
        return send("POST", "/statements", "", statements);
    }

    Reply put(String id, String statement) {
        return send("PUT", "/statements", query("statementId", id), statement);
    }

    /** Stores the statement under a new id. */
    String stored(String statement) {
        String id = uuid();
        post(Samples.plus(statement, "id", JsonString.quote(id))).is(200);
        return id;
    }

    /** Stores a statement of the given agent about an activity. */
    String stored(String agent, String verb, String activity) {
        return stored("{\"actor\":" + agent + ",\"verb\":{\"id\":\"" + verb + "\"},\"object\":{\"id\":\"" + activity
                + "\"}}");
    }

    /** Stores a statement that refers to another one. */
    String referring(String agent, String verb, String target) {
        return stored("{\"actor\":" + agent + ",\"verb\":{\"id\":\"" + verb
                + "\"},\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}}");
    }
}
