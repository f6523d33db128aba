package org.leaplms.xapi.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.leaplms.xapi.json.JsonString;

/** Data 2.6 and Communication 1.5: statements with attachments, statements with signatures. */
final class AttachmentChecks {
    private static final String BOUNDARY = "-------314159265358979323846";
    private static final String CONTENT = "A test\r\n--attachment\u0000\u00e9\r\n";

    private AttachmentChecks() {}

    static String sha(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String declared(String usage, String type, String content) {
        return Samples.attachment("\"usageType\":\"" + usage + "\",\"display\":{\"en\":\"A\"},\"contentType\":\"" + type
                + "\",\"length\":" + content.getBytes(StandardCharsets.UTF_8).length + ",\"sha2\":\"" + sha(content)
                + "\"");
    }

    private static String json(String statement) {
        return "--" + BOUNDARY + "\r\nContent-Type: application/json\r\n\r\n" + statement + "\r\n";
    }

    private static String part(String headers, String content) {
        return "--" + BOUNDARY + "\r\n" + headers + "\r\n" + content + "\r\n";
    }

    private static String headers(String content) {
        return "Content-Type:text/plain\r\nContent-Transfer-Encoding:binary\r\nX-Experience-API-Hash:" + sha(content)
                + "\r\n";
    }

    private static String end() {
        return "--" + BOUNDARY + "--";
    }

    private static Reply send(Lab lab, String body) {
        return lab.send("POST", "/statements", "", body, "content-type", "multipart/mixed; boundary=" + BOUNDARY);
    }

    private static String plain() {
        return declared("http://example.org/u", "text/plain", CONTENT);
    }

    static void add(Requirements r) {
        parts(r);
        reading(r);
        signatures(r);
    }

    private static void parts(Requirements r) {
        r.both(126, "statements with attachments are taken", lab -> {
            send(lab, json(plain()) + part(headers(CONTENT), CONTENT) + end() + "\r\n")
                    .is(200);
            send(lab, "\r\n" + json(plain()) + part(headers(CONTENT), CONTENT) + end())
                    .is(200);
        });
        r.both(125, "statements whose attachments have a fileUrl need no parts", lab -> lab.post(
                        Samples.attachment(Samples.attachmentWithout("none")))
                .is(200));
        r.both(126, "attachments of a SubStatement come and go with it", lab -> {
            String inner = plain();
            String outer = Samples.with(
                    "object", "{\"objectType\":\"SubStatement\"," + inner.substring(inner.indexOf('{') + 1));
            String id = send(lab, json(outer) + part(headers(CONTENT), CONTENT) + end())
                    .is(200)
                    .strings()
                    .get(0);
            assertThat(lab.get("/statements", "statementId", id, "attachments", "true")
                            .is(200)
                            .body())
                    .contains(CONTENT);
            send(lab, json(outer) + end()).is(400);
        });
        r.both(127, "multipart/form-data is refused", lab -> lab.send(
                        "POST",
                        "/statements",
                        "",
                        json(Samples.GOOD) + end(),
                        "content-type",
                        "multipart/form-data; boundary=" + BOUNDARY)
                .is(400));
        r.both(128, "a part that no statement declares is refused", lab -> {
            send(lab, json(plain()) + part(headers(CONTENT), CONTENT) + part(headers("x"), "x") + end())
                    .is(400);
            send(lab, json(plain()) + json(plain()) + end()).is(400);
        });
        r.both(129, "an attachment without fileUrl needs its part", lab -> {
            send(lab, json(plain()) + end()).is(400);
            lab.post(plain()).is(400);
        });
        r.both(130, "every part begins with the boundary", lab -> {
            send(lab, Samples.GOOD).is(400);
            send(lab, json(plain()) + part(headers(CONTENT), CONTENT)).is(400);
        });
        r.both(131, "the content type names the boundary", lab -> lab.send(
                        "POST", "/statements", "", json(Samples.GOOD) + end(), "content-type", "multipart/mixed")
                .is(400));
        r.both(132, "a part names the hash of its content", lab -> {
            send(lab, json(plain()) + part("Content-Transfer-Encoding: binary\r\n", CONTENT) + end())
                    .is(400);
            send(lab, json(plain()) + part(headers(CONTENT), CONTENT + "x") + end())
                    .is(400);
        });
        r.both(133, "all statements stand in the first part", lab -> send(
                        lab, part(headers(CONTENT), CONTENT) + json(plain()) + end())
                .is(400));
        r.both(134, "the first part is application/json", lab -> send(
                        lab, json(Samples.GOOD).replace("application/json", "text/plain") + end())
                .is(400));
        r.both(135, "a part is binary", lab -> {
            String wrong = headers(CONTENT).replace("binary", "base64");
            send(lab, json(plain()) + part(wrong, CONTENT) + end()).is(400);
            send(lab, json(plain()) + part("X-Experience-API-Hash: " + sha(CONTENT) + "\r\n", CONTENT) + end())
                    .is(400);
        });
        r.both(136, "a multipart without attachments is taken", lab -> send(lab, json(Samples.GOOD) + end())
                .is(200));
    }

    private static void reading(Requirements r) {
        r.both(167, "attachments=true gives the contents behind the statements", lab -> {
            String id = lab.uuid();
            send(lab, json(Samples.plus(plain(), "id", JsonString.quote(id))) + part(headers(CONTENT), CONTENT) + end())
                    .is(200);
            Reply reply = lab.get("/statements", "statementId", id, "attachments", "true")
                    .is(200);
            assertThat(reply.needed("content-type")).startsWith("multipart/mixed; boundary=");
            assertThat(reply.body()).contains(CONTENT, sha(CONTENT), "Content-Transfer-Encoding: binary");
            assertThat(reply.body().indexOf("application/json"))
                    .isLessThan(reply.body().indexOf(CONTENT));
        });
        r.both(161, "without attachments=true only JSON is given", lab -> {
            Reply reply =
                    lab.get("/statements", "limit", "1", "attachments", "false").is(200);
            assertThat(reply.header("content-type")).isEqualTo("application/json");
        });
    }

    /** Made once: what is signed matters here, not by whom. */
    private static final class Keys {
        static final KeyPair PAIR = make();

        private static KeyPair make() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String jws(String algorithm, String payload) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String header = encoder.encodeToString(("{\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8));
        String signed = header + "." + encoder.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(Keys.PAIR.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoder.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reply signed(Lab lab, String statement, String type, String content) {
        String declaration = declared("http://adlnet.gov/expapi/attachments/signature", type, content);
        String attachments = Objects.requireNonNull(Samples.object(declaration).get("attachments"))
                .text();
        return send(
                lab,
                json(Samples.plus(statement, "attachments", attachments))
                        + part(headers(content).replace("text/plain", "application/octet-stream"), content)
                        + end());
    }

    private static void signatures(Requirements r) {
        String octets = "application/octet-stream";
        r.both(115, "a signed statement is taken", lab -> {
            String statement = Samples.with("id", JsonString.quote(lab.uuid()));
            signed(lab, statement, octets, jws("RS256", statement)).is(200);
        });
        r.both(115, "a signature has the content type application/octet-stream and is a JWS", lab -> {
            signed(lab, Samples.GOOD, "application/json", jws("RS256", Samples.GOOD))
                    .is(400);
            signed(lab, Samples.GOOD, octets, "no signature").is(400);
        });
        r.both(116, "the payload is the statement", lab -> {
            signed(lab, Samples.GOOD, octets, jws("RS256", Samples.GOOD.replace("did", "other")))
                    .is(400);
            signed(lab, Samples.GOOD, octets, jws("RS256", "{")).is(400);
        });
        r.both(117, "the algorithm is RS256, RS384 or RS512", lab -> signed(
                        lab, Samples.GOOD, octets, jws("HS256", Samples.GOOD))
                .is(400));
        r.both(116, "durations are compared to the hundredth of a second", lab -> {
            String sent = Samples.result("\"duration\":\"P1DT12H36M0.1237S\"");
            signed(lab, sent, octets, jws("RS256", sent.replace("0.1237", "0.12")))
                    .is(200);
        });
    }
}
