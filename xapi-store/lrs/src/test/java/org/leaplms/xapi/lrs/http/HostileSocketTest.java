package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.servlet.LrsServlet;

/** Bodies made to hurt, over a socket to either server: each is answered with an id, a place and a cure, and the server goes on. */
class HostileSocketTest {
    private static final String LOGIN = "Basic "
            + Base64.getEncoder()
                    .encodeToString((ServedLrs.KEY + ":" + ServedLrs.SECRET).getBytes(StandardCharsets.UTF_8));
    private static final String HEAD = "POST /xapi/statements HTTP/1.1\r\nHost: x\r\nAuthorization: " + LOGIN
            + "\r\nX-Experience-API-Version: 1.0.3\r\nConnection: close\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String MULTIPART = "Content-Type: multipart/mixed; boundary=b\r\n";
    private static final String GOOD = """
            {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},\
            "object":{"id":"http://example.org/a"},"result":{"extensions":{"http://example.org/x":%s}}}""";
    private static final long LARGE = 100L << 20;

    /** The doors to one and the same record store. */
    enum Door {
        JDK,
        SERVLET;

        private int port() {
            return this == JDK ? jdk.port() : ((NetworkConnector) jetty.getConnectors()[0]).getLocalPort();
        }
    }

    @SuppressWarnings("NullAway.Init")
    private static ServedLrs jdk;

    @SuppressWarnings("NullAway.Init")
    private static Server jetty;

    @BeforeAll
    static void open() throws Exception {
        jdk = new ServedLrs(4);
        jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new LrsServlet(ServedLrs.http())), "/xapi/*");
        jetty.setHandler(context);
        jetty.start();
    }

    @AfterAll
    static void close() throws Exception {
        jdk.close();
        jetty.stop();
    }

    /** What a server said; the body with its chunks taken off. */
    private record Answer(int status, String body) {
        static Answer read(InputStream in) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                in.transferTo(all);
            } catch (IOException e) {
                // a reset behind the answer: what came before it counts
            }
            String text = all.toString(StandardCharsets.UTF_8);
            assertThat(text).as("an answer").startsWith("HTTP/1.1 ");
            return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(text.indexOf("\r\n\r\n") + 4));
        }

        /** The first error, which has an id, a pointer, a message and a cure. */
        String code() {
            String json = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
            JsonArray errors = Objects.requireNonNull(((JsonObject) JsonValue.parse(json)).array("errors"));
            JsonObject error = (JsonObject) errors.get(0);
            assertThat(error.string("id")).isNotBlank();
            assertThat(error.string("pointer")).isNotNull();
            assertThat(error.string("message")).isNotBlank();
            assertThat(error.string("cure")).isNotBlank();
            return Objects.requireNonNull(error.string("code"));
        }
    }

    @FunctionalInterface
    private interface Sender {
        void sendTo(OutputStream out) throws IOException;
    }

    /** Sends in a thread of its own, so that an answer that comes early is read early. */
    private static Answer exchange(Door door, Sender sender) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(60_000);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    sender.sendTo(socket.getOutputStream());
                    socket.getOutputStream().flush();
                } catch (IOException e) {
                    // the server has closed: the answer says why
                }
            });
            Answer answer = Answer.read(socket.getInputStream());
            sending.join();
            return answer;
        }
    }

    private static Answer post(Door door, String headers, byte[] body) throws Exception {
        return exchange(door, out -> {
            out.write(
                    (HEAD + headers + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
        });
    }

    /** Exactly these octets behind the first headers. */
    private static Answer raw(Door door, String rest) throws Exception {
        return exchange(door, out -> out.write((HEAD + rest).getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void assertGoesOn(Door door) throws Exception {
        assertThat(post(door, JSON, GOOD.formatted("1").getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    static Stream<Arguments> bodies() {
        Object[][] bodies = {
            {"deep arrays", JSON, GOOD.formatted("[".repeat(200_000)), "TOO_COMPLEX"},
            {"deep objects", JSON, GOOD.formatted("{\"a\":".repeat(100_000)), "TOO_COMPLEX"},
            {"a long number", JSON, GOOD.formatted("1".repeat(500_000)), "TOO_COMPLEX"},
            {"a huge number", JSON, GOOD.formatted("1e999999999"), "TOO_COMPLEX"},
            {"members twice", JSON, GOOD.formatted("{\"a\":1,\"a\":1}"), "DUPLICATE_NAME"},
            {"half a pair", JSON, GOOD.formatted("\"\\ud83d\""), "NOT_UTF8"},
            {"octets that are no UTF-8", JSON, GOOD.formatted("\"\u00ff\u00fe\""), "NOT_UTF8"},
            {"nothing", JSON, "", "MALFORMED_JSON"},
            {"another boundary", MULTIPART, "--c\r\nContent-Type: application/json\r\n\r\n{}\r\n--c--", "MULTIPART"},
            {"a boundary that never ends", MULTIPART, "--b\r\nContent-Type: application/json\r\n\r\n{}", "MULTIPART"},
            {"no boundary", "Content-Type: multipart/mixed\r\n", "--b\r\n\r\n{}\r\n--b--", "MULTIPART"},
            {"an endless header", MULTIPART, "--b\r\nContent-Type: " + "a".repeat(500_000), "MULTIPART"},
        };
        return Stream.of(Door.values())
                .flatMap(door -> Arrays.stream(bodies).map(b -> Arguments.of(door, b[0], b[1], b[2], b[3])));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("bodies")
    void aHostileBodyIsRefusedByItsName(Door door, String name, String headers, String body, String code)
            throws Exception {
        Answer answer = post(door, headers, body.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertGoesOn(door);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void hundredMegabytesAreTooLargeWhetherAnnouncedOrNot(Door door) throws Exception {
        byte[] piece = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        Answer announced = exchange(door, out -> {
            out.write((HEAD + JSON + "Content-Length: " + LARGE + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (long sent = 0; sent < LARGE; sent += piece.length) {
                out.write(piece);
            }
        });
        Answer chunked = exchange(door, out -> {
            out.write((HEAD + JSON + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (long sent = 0; sent < LARGE; sent += piece.length) {
                out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(piece);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });

        for (Answer answer : new Answer[] {announced, chunked}) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("TOO_LARGE");
        }
        assertGoesOn(door);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void chunksThatAreNoneAreRefused(Door door) throws Exception {
        for (String chunks :
                new String[] {"zz\r\n{}\r\n0\r\n\r\n", "-5\r\n{}\r\n", "2\r\n{}garbage", "fffffffffffff\r\n{"}) {
            Answer answer = raw(door, JSON + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
            assertThat(answer.status()).as(chunks).isEqualTo(400);
        }
        assertGoesOn(door);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aBodyThatEndsTooEarlyIsRefusedAndStoresNothing(Door door) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write((HEAD + JSON + "Content-Length: 5000\r\n\r\n" + GOOD.formatted("1"))
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            Answer answer = Answer.read(socket.getInputStream());

            assertThat(answer.status()).isEqualTo(400);
        }
        assertGoesOn(door);
    }
}
