package org.leaplms.xapi.lrs.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.StatementTerms;
import org.leaplms.xapi.model.XapiVersion;

/** What is thrown at the record store by fuzzing and by fixed damages; a fault of ours fails, a 4xx does not. */
final class FuzzTargets {
    static final String STATEMENT = """
            {"id":"7f1e5d3c-0000-4000-8000-0123456789ab","actor":{"objectType":"Group","member":[{"account":{"homePage":\
            "http://e.org","name":"n"}}]},"verb":{"id":"http://e.org/v","display":{"en-US":"x"}},"object":{"objectType":\
            "SubStatement","actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"http://e.org/v"},"object":{"id":"http://e.org/a",\
            "definition":{"name":{"fr-CA":"é"},"interactionType":"choice","choices":[{"id":"a"}]}}},"result":{"score":\
            {"scaled":-0.5e0,"min":1,"max":2},"duration":"PT1M2.5S"},"context":{"contextActivities":{"parent":\
            {"id":"http://e.org/p"}}},"timestamp":"2020-01-01T00:00:00.5+01:00"}""";

    static final String MULTIPART = "--b\r\nContent-Type:application/json\r\n\r\n"
            + STATEMENT.substring(0, STATEMENT.length() - 1)
            + ",\"attachments\":[{\"usageType\":\"http://e.org/u\",\"display\":{\"en\":\"A\"},\"contentType\":\"text/plain\","
            + "\"length\":1,\"sha2\":\"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\"}]}\r\n"
            + "--b\r\nContent-Type:text/plain\r\nContent-Transfer-Encoding:binary\r\nX-Experience-API-Hash:"
            + "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\r\n\r\nx\r\n--b--\r\n";

    static final String QUERY = "agent=%7B%22mbox%22%3A%22mailto%3Aa%40b.c%22%7D&verb=http%3A%2F%2Fe.org%2Fv&limit=5"
            + "&since=2020-01-01T00%3A00%3A00Z&registration=7f1e5d3c-0000-4000-8000-0123456789ab&ascending=true&format=ids";

    private static final StatementReader READER = new StatementReader();

    private FuzzTargets() {}

    /** One to four octets changed, removed or repeated. */
    static byte[] damaged(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(4); n >= 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "{}[]\",:\\0-+eE.&=%\r\n".charAt(random.nextInt(19));
                default -> {
                    int length = Math.min(random.nextInt(20), bytes.length - at);
                    byte[] shorter = new byte[bytes.length - length];
                    System.arraycopy(bytes, 0, shorter, 0, at);
                    System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
                    bytes = shorter;
                }
            }
        }
        return bytes;
    }

    static int statement(byte[] json) {
        for (XapiVersion version : XapiVersion.values()) {
            if (READER.read(json, version) instanceof ReadOutcome.Accepted accepted) {
                accepted.statements().forEach(s -> StatementTerms.of(s).fingerprint());
            }
        }
        int status = storedAndRead(http(Allowance.USUAL), json);
        int lenient = storedAndRead(http(Allowance.USUAL.withIntake(Allowance.IntakeMode.LENIENT)), json);
        require(status != 200 || lenient == 200);
        return status;
    }

    private static int storedAndRead(LrsHttp http, byte[] json) {
        int status = send(http, "POST", null, "application/json", json);
        if (status == 200) {
            for (String format : new String[] {"exact", "ids", "canonical"}) {
                require(send(http, "GET", "format=" + format, "", new byte[0]) == 200);
            }
        }
        return status;
    }

    static int multipart(byte[] body) {
        LrsHttp http = http(Allowance.USUAL);
        int status = send(http, "POST", null, "multipart/mixed; boundary=b", body);
        require(send(http, "GET", "attachments=true", "", new byte[0]) == 200);
        return status;
    }

    static int query(byte[] query) {
        return send(http(Allowance.USUAL), "GET", new String(query, StandardCharsets.ISO_8859_1), "", new byte[0]);
    }

    private static LrsHttp http(Allowance allowance) {
        Caller caller = Caller.of(Tenant.DEFAULT, "c", Agent.account("https://e.org", "c"), Set.of(Scope.ALL))
                .allowing(allowance);
        Lrs lrs = Lrs.builder()
                .clock(() -> Instant.EPOCH)
                .ids(() -> new UUID(1, 2))
                .build();
        return LrsHttp.of(lrs, a -> Optional.of(caller));
    }

    private static int send(LrsHttp http, String method, @Nullable String query, String type, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", "x");
        headers.put("x-experience-api-version", "1.0.3");
        headers.put("content-type", type);
        LrsResponse response = http.handle(
                new LrsRequest(method, "/xapi", "/statements", query, headers, new ByteArrayInputStream(body)));
        require(response.status() < 500);
        read(response);
        return response.status();
    }

    private static void read(LrsResponse response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LrsResponse.Body body = response.body();
        if (body != null) {
            try {
                body.writeTo(out);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        if ("application/json".equals(response.headers().get("Content-Type"))) {
            JsonValue.parse(out.toString(StandardCharsets.UTF_8));
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("the record store failed");
        }
    }
}
