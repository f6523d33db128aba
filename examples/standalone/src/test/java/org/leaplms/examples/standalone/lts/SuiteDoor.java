package org.leaplms.examples.standalone.lts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Where the script {@code lms.js} asks for what ADL's LMS test suite wants done. */
final class SuiteDoor implements AutoCloseable {
    private static final int DONE = 200;
    private static final int NOT_A_PACKAGE = 422;
    private static final int FAILED = 500;

    private final HttpServer server;

    private SuiteDoor(HttpServer server) {
        this.server = server;
    }

    static SuiteDoor open(SuiteHost host) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SuiteDoor door = new SuiteDoor(server);
        server.createContext(
                "/import",
                exchange -> answer(exchange, asked -> host.importCourse(asked.get("name"), exchange.getRequestBody())));
        server.createContext("/launch", exchange -> answer(exchange, host::launch));
        server.createContext("/waive", exchange -> answer(exchange, host::waive));
        server.createContext("/abandon", exchange -> answer(exchange, host::abandon));
        server.start();
        return door;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, Function<Map<String, String>, String> door) throws IOException {
        try (exchange) {
            String text;
            int status;
            try {
                text = door.apply(query(exchange.getRequestURI()));
                status = DONE;
            } catch (SuiteHost.RefusedPackage refused) {
                text = String.valueOf(refused.getMessage());
                status = NOT_A_PACKAGE;
            } catch (RuntimeException failure) {
                text = failure.toString();
                status = FAILED;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            given.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return given;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
