package org.leaplms.xapi.lrs.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a record store on the JDK's HTTP server. */
public final class JdkLrsHandler implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JdkLrsHandler.class);

    private final LrsHttp lrs;
    private final String endpoint;

    /** @param endpoint the path that the handler is registered under, such as {@code /xapi} */
    public JdkLrsHandler(LrsHttp lrs, String endpoint) {
        this.lrs = lrs;
        this.endpoint = endpoint;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            LrsResponse response = lrs.handle(request(exchange));
            send(exchange, response);
        } catch (IOException e) {
            LOG.debug("LRS-NETWORK The other side went away", e);
        }
    }

    private LrsRequest request(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        String path = exchange.getRequestURI().getPath();
        return new LrsRequest(
                exchange.getRequestMethod(),
                endpoint,
                path.length() > endpoint.length() ? path.substring(endpoint.length()) : "",
                exchange.getRequestURI().getRawQuery(),
                headers,
                new Body(exchange.getRequestBody()));
    }

    /** The server's stream fails over some chunks that are none with exceptions of its insides: the sender's fault all the same. */
    private static final class Body extends FilterInputStream {
        Body(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (RuntimeException e) {
                throw new IOException("a body that is none", e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (RuntimeException e) {
                throw new IOException("a body that is none", e);
            }
        }
    }

    private static void send(HttpExchange exchange, LrsResponse response) throws IOException {
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        LrsResponse.Body body = response.body();
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        if (body == null || head) {
            if (head && body != null && body.length() >= 0) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(body.length()));
            }
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        long length = body.length();
        exchange.sendResponseHeaders(response.status(), length == 0 ? -1 : Math.max(0, length));
        if (length != 0) {
            try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 16384)) {
                body.writeTo(out);
            }
        }
    }
}
