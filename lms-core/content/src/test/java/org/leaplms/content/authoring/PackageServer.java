package org.leaplms.content.authoring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves packages under a sub-path with a strict content security policy, with a fake learning system and LRS beside. */
final class PackageServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final List<JsonNode> statements = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger learner = new AtomicInteger();
    private volatile String refused = "";

    PackageServer(LeapModule module) throws IOException {
        for (PackageFormat format : PackageFormat.values()) {
            Packager.files(module, format)
                    .forEach((path, bytes) -> files.put("/x/" + format.word() + "/" + path, bytes));
            String frame =
                    "<!doctype html><html lang=\"en\"><title>LMS</title><script src=\"fake-lms.js\" data-objectives=\""
                            + (format == PackageFormat.SCORM_2004_4TH ? "module O1 O2 O3 O4" : "") + "\"></script>"
                            + "<iframe title=\"Module\" width=\"1200\" height=\"800\" src=\"" + format.word()
                            + "/index.html\"></iframe></html>";
            files.put("/x/lms-" + format.word() + ".html", frame.getBytes(StandardCharsets.UTF_8));
        }
        files.put("/x/fake-lms.js", Browser.resource("fake-lms.js").getBytes(StandardCharsets.UTF_8));
        files.put("/x/back.html", "<!doctype html><title>Back</title>".getBytes(StandardCharsets.UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::file);
        server.createContext("/lrs/", this::lrs);
        server.createContext("/token", this::token);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    /** Statements received so far, in order. */
    List<JsonNode> statements() {
        return new ArrayList<>(statements);
    }

    /** Answers the next requests for statements with an error of the server. */
    void failNext(int count) {
        failures.set(count);
    }

    /** Refuses statements whose text holds the given words; none when empty. */
    void refuse(String words) {
        refused = words;
    }

    /** As a new learner finds it; what pages of an earlier one still send does not count. */
    void fresh() {
        learner.incrementAndGet();
        failNext(0);
        refuse("");
        tokens.clear();
        states.clear();
        forgetStatements();
    }

    void forgetStatements() {
        statements.clear();
    }

    void state(String id, String json) {
        states.put(id, json);
    }

    private String endpoint() {
        return url("lrs/" + learner.get());
    }

    /** The address that launches the cmi5 package. */
    String cmi5Launch(String session) {
        return url("x/cmi5/index.html?endpoint=") + encode(endpoint()) + "&fetch=" + encode(url("token?" + session))
                + "&actor=" + encode(actor()) + "&registration=4a1b1e44-0000-4000-8000-000000000001&activityId="
                + encode("https://lms.example/au/1");
    }

    /** The address that launches the xAPI package. */
    String xapiLaunch() {
        return url("x/xapi/index.html?endpoint=") + encode(endpoint() + "/") + "&auth=" + encode("Basic eDp5")
                + "&actor="
                + encode(actor()) + "&registration=4a1b1e44-0000-4000-8000-000000000002&activity_id="
                + encode("https://leaplms.org/courses/taking-ownership");
    }

    private static String actor() {
        return "{\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"l-1\"}}";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] bytes = files.get(path);
        exchange.getResponseHeaders()
                .set("Content-Type", TYPES.getOrDefault(path.replaceFirst(".*\\.", ""), "text/plain"));
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
        answer(exchange, bytes == null ? 404 : 200, bytes == null ? new byte[0] : bytes);
    }

    private void token(HttpExchange exchange) throws IOException {
        String session = exchange.getRequestURI().getQuery();
        boolean first = !tokens.contains(session);
        tokens.add(session);
        json(exchange, 200, first ? "{\"auth-token\":\"YTpi\"}" : "{\"error-code\":\"1\",\"error-text\":\"used\"}");
    }

    private void lrs(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 4);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!exchange.getRequestHeaders().getFirst("Authorization").startsWith("Basic ")) {
            json(exchange, 401, "{}");
        } else if (!path[2].equals(learner.toString())) {
            json(exchange, 410, "{}");
        } else if (path[3].equals("statements")) {
            statements(exchange, body);
        } else if (path[3].equals("activities/state")) {
            state(exchange, body);
        } else {
            json(exchange, 404, "{}");
        }
    }

    private void statements(HttpExchange exchange, String body) throws IOException {
        if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            json(exchange, 503, "{}");
        } else if (!refused.isEmpty() && body.contains(refused)) {
            json(exchange, 400, "{}");
        } else {
            JsonNode sent = JSON.readTree(body);
            (sent.isArray() ? sent.values() : List.of(sent)).forEach(statements::add);
            json(exchange, 200, "[]");
        }
    }

    private void state(HttpExchange exchange, String body) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String id = query.substring(query.indexOf("stateId=") + 8).replaceFirst("&.*", "");
        if (exchange.getRequestMethod().equals("PUT")) {
            states.put(id, body);
            answer(exchange, 204, new byte[0]);
        } else {
            String document = states.get(id);
            json(exchange, document == null ? 404 : 200, document == null ? "{}" : document);
        }
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
