package org.leaplms.xapi.lrs.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A record store on the JDK's HTTP server, for tests, for conformance and load runs and for small installations behind a
 * proxy that speaks TLS. Loopback unless told otherwise.
 */
public final class LrsServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers;
    private final String endpoint;

    private LrsServer(HttpServer server, ExecutorService workers, String endpoint) {
        this.server = server;
        this.workers = workers;
        this.endpoint = endpoint;
    }

    /** Serves on loopback; port 0 takes any free one. */
    public static LrsServer start(LrsHttp lrs, int port, String endpoint, int threads) throws IOException {
        return start(lrs, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), endpoint, threads);
    }

    /**
     * Serves until closed.
     *
     * @param endpoint path under which the resources live, such as {@code /xapi}
     * @param threads requests handled at the same time, at least 1
     */
    public static LrsServer start(LrsHttp lrs, InetSocketAddress address, String endpoint, int threads)
            throws IOException {
        preset("sun.net.httpserver.nodelay", "true");
        preset("sun.net.httpserver.maxReqTime", "120");
        // a sender who is still sending what was refused must get to the answer
        preset("sun.net.httpserver.drainAmount", Long.toString(128L << 20));
        HttpServer server = HttpServer.create(address, 1024);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        server.setExecutor(workers);
        server.createContext(endpoint, new JdkLrsHandler(lrs, endpoint));
        server.start();
        return new LrsServer(server, workers, endpoint);
    }

    /** The JDK's server knows these settings only as system properties; what the host has set stays. */
    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address of the endpoint, without slash at the end. */
    public String url() {
        return "http://" + server.getAddress().getHostString() + ":" + port() + endpoint;
    }

    /** Stops at once. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
