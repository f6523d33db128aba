package org.leaplms.examples.standalone.lts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A vendor's server: keeps the files of packages, and hands out course structures whose AUs lie there, on its own origin. */
final class Elsewhere implements AutoCloseable {
    private static final String PAGE = "index.html";

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    private Elsewhere(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    static Elsewhere open() throws IOException {
        return new Elsewhere(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** Takes the package's files and gives its course structure, to be imported without them. */
    InputStream structure(String name, InputStream zip) {
        String folder = "/" + name.replace(".zip", "") + "/";
        try (ZipInputStream entries = new ZipInputStream(zip)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(folder + entry.getName(), entries.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        String structure = new String(files.get(folder + "cmi5.xml"), StandardCharsets.UTF_8);
        byte[] there = structure.replace(PAGE, origin + folder + PAGE).getBytes(StandardCharsets.UTF_8);
        return new ByteArrayInputStream(there);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] file = files.get(path);
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
