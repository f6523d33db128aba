package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaplms.xapi.lrs.http.Asking.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/** Bodies made to hurt get a clear 4xx and cost a bounded amount of memory. */
class HostileBodiesTest {
    private static final String GOOD = """
            {"actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},\
            "object":{"id":"http://example.org/a"},"result":{"extensions":{"http://example.org/x":%s}}}""";

    private final LrsHttp http;

    HostileBodiesTest() {
        Caller caller = Caller.of(Tenant.DEFAULT, "c", Agent.account("https://e.org", "c"), Set.of(Scope.ALL));
        http = LrsHttp.of(Lrs.builder().clock(Clock.systemUTC()).build(), a -> Optional.of(caller))
                .limits(new LrsLimits(1 << 20, 4 << 20, 1 << 20, 10, 100, 1 << 20));
    }

    /** Octets without end, counted. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private long read;

        Endless(String start) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return read < start.length ? start[(int) read++] : next();
        }

        private int next() {
            read++;
            return 'a';
        }
    }

    private LrsResponse post(InputStream body, String type) {
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", "x");
        headers.put("x-experience-api-version", "1.0.3");
        headers.put("content-type", type);
        return http.handle(new LrsRequest("POST", "/xapi", "/statements", null, headers, body));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("deep arrays", GOOD.formatted("[".repeat(200_000)), "TOO_COMPLEX"),
                Arguments.of("deep objects", GOOD.formatted("{\"a\":".repeat(100_000)), "TOO_COMPLEX"),
                Arguments.of("a long number", GOOD.formatted("1".repeat(500_000)), "TOO_COMPLEX"),
                Arguments.of("a number without end", GOOD.formatted("1e999999999"), "TOO_COMPLEX"),
                Arguments.of(
                        "a score beyond numbers",
                        GOOD.replace("\"extensions\":{\"http://example.org/x\":%s}", "\"score\":{\"raw\":1e-999999}"),
                        "TOO_COMPLEX"),
                Arguments.of("members twice", GOOD.formatted("{\"a\":1,\"a\":1}"), "DUPLICATE_NAME"),
                Arguments.of("half a pair", GOOD.formatted("\"\\ud83d\""), "NOT_UTF8"),
                Arguments.of("no JSON", "a".repeat(1_000_000), "MALFORMED_JSON"),
                Arguments.of("open string", GOOD.formatted("\"" + "x".repeat(900_000)), "MALFORMED_JSON"),
                Arguments.of("many findings", "[" + "1,".repeat(300_000) + "1]", "NOT_A_STATEMENT"),
                Arguments.of("control characters", GOOD.formatted("\"\u0001\""), "MALFORMED_JSON"),
                Arguments.of("a long name", "{\"" + "n".repeat(900_000) + "\":1}", "MALFORMED_JSON"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefusedByItsName(String name, String body, String code) throws IOException {
        LrsResponse response =
                post(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "application/json");

        assertThat(response.status()).isEqualTo(400);
        assertThat(text(response)).contains("\"code\":\"" + (name.equals("a long name") ? "TOO_COMPLEX" : code));
    }

    @Test
    void tenThousandDistinctMembersAreReadQuickly() throws IOException {
        StringBuilder members = new StringBuilder("{");
        for (int i = 0; i < 40_000; i++) {
            members.append(i == 0 ? "" : ",")
                    .append("\"k")
                    .append(i)
                    .append("\":")
                    .append(i);
        }
        LrsResponse response = post(
                new ByteArrayInputStream(GOOD.formatted(members + "}").getBytes(StandardCharsets.UTF_8)),
                "application/json");

        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void aStreamWithoutEndIsReadToTheBoundOnly() {
        Endless json = new Endless("{\"a\":\"");
        Endless part = new Endless("--b\r\nContent-Type: application/json\r\n\r\n");
        Endless headers = new Endless("--b\r\nContent-Type: ");
        Endless preamble = new Endless("");

        assertThat(post(json, "application/json").status()).isEqualTo(413);
        assertThat(json.read).isLessThan((1 << 20) + 100_000);
        assertThat(post(part, "multipart/mixed; boundary=b").status()).isEqualTo(413);
        assertThat(part.read).isLessThan((1 << 20) + 100_000);
        assertThat(post(headers, "multipart/mixed; boundary=b").status()).isBetween(400, 413);
        assertThat(headers.read).isLessThan((4 << 20) + 100_000);
        assertThat(post(preamble, "multipart/mixed; boundary=b").status()).isEqualTo(413);
        assertThat(preamble.read).isLessThan((4 << 20) + 100_000);
    }

    @Test
    void anAttachmentWithoutEndIsReadToTheBoundOnly() {
        String declared = GOOD.formatted("1")
                .replace(
                        "\"result\"",
                        "\"attachments\":[{\"usageType\":\"http://e.org/u\","
                                + "\"display\":{},\"contentType\":\"a/b\",\"length\":1,\"sha2\":\"" + "a".repeat(64)
                                + "\"}],\"result\"");
        Endless body = new Endless("--b\r\nContent-Type: application/json\r\n\r\n" + declared
                + "\r\n--b\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + "a".repeat(64)
                + "\r\n\r\n");

        assertThat(post(body, "multipart/mixed; boundary=b").status()).isEqualTo(413);
        assertThat(body.read).isLessThan((4 << 20) + 100_000);
    }
}
