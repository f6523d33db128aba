package org.leaplms.scorm.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;

/** Serves the test pages on loopback and keeps what the journal sends; can be made to fail. */
final class JournalServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<JournalEntry> entries = new ArrayList<>();
    private boolean down;

    JournalServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::page);
        server.createContext("/journal", this::journal);
        server.setExecutor(threads);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    synchronized void down(boolean value) {
        down = value;
    }

    private synchronized void journal(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (down) {
            answer(exchange, 503, "text/plain", "down".getBytes(StandardCharsets.UTF_8));
            return;
        }
        JsonObject batch = Json.readObject(body);
        List<JournalEntry> sent =
                batch.objects("entries").stream().map(JournalCodec::read).toList();
        boolean intact = JournalCodec.hash(sent).equals(batch.text("hash"));
        for (JournalEntry entry : sent) {
            if (intact && entry.seq() == entries.size() + 1) {
                entries.add(entry);
            }
        }
        String reply = "{\"ack\":" + entries.size() + ",\"hash\":\"" + batch.text("hash") + "\"}";
        answer(exchange, 200, "application/json", reply.getBytes(StandardCharsets.UTF_8));
    }

    private void page(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = path.equals("/leap-scorm.js")
                ? NodeProgram.file()
                : Path.of("src", "test", "resources", "page", path.substring(1));
        if (path.contains("..") || !Files.isRegularFile(file)) {
            answer(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        String type = path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
        answer(exchange, 200, type, Files.readAllBytes(file));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
