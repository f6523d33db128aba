package org.leaplms.xapi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;

/**
 * A serving process with 128 MB of heap takes and gives an attachment of 160 MB, refuses statements and documents of 100 MB, and goes
 * on; and gives pages of statements that are 200 MB together.
 */
final class FlatMemoryTest {
    private static final long LARGE = 160L << 20;
    private static final long HOSTILE = 100L << 20;
    private static final String STATE =
            "/activities/state?activityId=http://e.org/a&stateId=s&agent=" + "%7B%22mbox%22:%22mailto:a@b.c%22%7D";
    private static final String LOGIN = "Basic "
            + Base64.getEncoder()
                    .encodeToString((CrashServer.KEY + ":" + CrashServer.SECRET).getBytes(StandardCharsets.UTF_8));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Always the same octets, which do not compress to nothing and hold no line end. */
    private static final class Octets extends InputStream {
        private long left;
        private int state = 1;

        Octets(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            state = state * 1_103_515_245 + 12_345;
            return 'a' + ((state >>> 16) & 15);
        }
    }

    private static InputStream text(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", LOGIN)
                .header("X-Experience-API-Version", "1.0.3");
    }

    private static String sha256(InputStream in) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            digest.update(buffer, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private int attach(String url, UUID id, String sha2) throws IOException, InterruptedException {
        String start = "--b\r\nContent-Type: application/json\r\n\r\n" + """
                {"id":"%s","actor":{"mbox":"mailto:a@e.org"},"verb":{"id":"http://e.org/did"},"object":{"id":"http://e.org/a"},\
                "attachments":[{"usageType":"http://e.org/u","display":{"en":"d"},"contentType":"video/mp4","length":%d,\
                "sha2":"%s"}]}""".formatted(id, LARGE, sha2)
                + "\r\n--b\r\nContent-Type: video/mp4\r\n"
                + "Content-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + sha2 + "\r\n\r\n";
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                new SequenceInputStream(text(start), new Octets(LARGE)), text("\r\n--b--\r\n")));
        HttpRequest request = to(url + "/statements")
                .header("Content-Type", "multipart/mixed; boundary=b")
                .POST(body)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** The status, or 413 when the server closed the connection on a sender that went on sending. */
    private int hostile(String url, String start) throws InterruptedException {
        HttpRequest request = to(url).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(text(start), new Octets(HOSTILE))))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 413;
        }
    }

    @Test
    void large_bodies_go_through_a_small_heap(@TempDir Path directory) throws Exception {
        String sha2 = sha256(new Octets(LARGE));
        Process server = CrashTest.start(directory.resolve("db").toString(), "-Xmx128m");
        try {
            String url = CrashTest.readUrl(server);
            UUID id = UUID.randomUUID();
            assertThat(attach(url, id, sha2)).isEqualTo(200);
            for (String[] bad : List.of(new String[] {"/statements", "[\""}, new String[] {STATE, "\""})) {
                assertThat(hostile(url + bad[0], bad[1])).isEqualTo(413);
            }
            HttpRequest request =
                    to(url + "/statements?attachments=true&statementId=" + id).build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            try (InputStream in = response.body()) {
                assertThat(contentHash(in)).isEqualTo(sha2);
            }
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void pages_of_long_statements_go_through_a_small_heap(@TempDir Path directory) throws Exception {
        int statements = 100;
        Process server = CrashTest.start(directory.resolve("db").toString(), "-Xmx192m");
        try {
            String url = CrashTest.readUrl(server);
            String note = new String(new Octets(2 << 20).readNBytes(2 << 20), StandardCharsets.US_ASCII);
            for (int i = 0; i < statements; i++) {
                assertThat(post(url, new UUID(7, i), note)).isEqualTo(200);
            }
            Set<UUID> seen = new HashSet<>();
            String path = "/xapi/statements?limit=500";
            while (!path.isEmpty()) {
                HttpResponse<String> page =
                        client.send(to(URI.create(url).resolve(path).toString()).build(), BodyHandlers.ofString());
                assertThat(page.statusCode()).isEqualTo(200);
                JsonObject result = (JsonObject) JsonValue.parse(page.body());
                JsonArray found = Objects.requireNonNull(result.array("statements"));
                assertThat(found.size()).isBetween(1, 4);
                found.forEach(s -> seen.add(UUID.fromString(((JsonObject) s).string("id"))));
                path = Objects.requireNonNull(result.string("more"));
            }
            assertThat(seen).hasSize(statements);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private int post(String url, UUID id, String note) throws IOException, InterruptedException {
        HttpRequest request = to(url + "/statements")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"id":"%s","actor":{"mbox":"mailto:a@e.org"},"verb":{"id":"http://e.org/did"},\
                        "object":{"id":"http://e.org/a"},"result":{"response":"%s"}}""".formatted(id, note)))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** The hash of the second part's octets. */
    private static String contentHash(InputStream in) throws Exception {
        for (int blank = 0; blank < 2; ) {
            blank += line(in).isEmpty() ? 1 : 0;
        }
        return sha256(new InputStream() {
            private long left = LARGE;

            @Override
            public int read() throws IOException {
                return left-- > 0 ? in.read() : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = left <= 0 ? -1 : in.read(into, offset, (int) Math.min(length, left));
                left -= Math.max(0, count);
                return count;
            }
        });
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int value = in.read(); value != '\n'; value = in.read()) {
            if (value < 0) {
                throw new IOException("the answer ended");
            }
            line.append((char) value);
        }
        return line.toString().strip();
    }
}
