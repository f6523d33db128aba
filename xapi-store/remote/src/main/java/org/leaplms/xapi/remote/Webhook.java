package org.leaplms.xapi.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.leaplms.xapi.json.JsonWriter;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/**
 * An address that is told of new statements: a POST of {@code {"statements":[{"id","stored","voided","statement"}]}}, signed. A
 * {@link Forwarder} gives it retries, order, a kept position and a place for what is refused. Any 2xx takes the statements; 400, 404,
 * 409, 410, 413, 415 and 422 refuse them; everything else is tried again later. Contents of attachments do not go along.
 *
 * <p>{@value #SIGNATURE} holds {@code t=<seconds>,v1=<hex>}: the HMAC-SHA-256 of {@code <seconds>.<body>} under the shared secret; see
 * {@link #verifies}. Thread-safe.
 */
public final class Webhook implements ForwardTarget {
    /** The header that carries the signature. */
    public static final String SIGNATURE = "X-Leap-Signature";

    private static final List<Integer> FOR_GOOD = List.of(400, 404, 409, 410, 413, 415, 422);

    private final URI address;
    private final String secret;
    private final InstantSource clock;
    private final HttpClient client;
    private final Duration timeout;

    /**
     * @param address where to POST
     * @param secret shared with the receiver, at least 16 characters
     * @param clock for the instant that is signed
     * @param client the host's client, with its executor, proxy and trust
     * @param timeout how long to wait for an answer
     */
    public Webhook(URI address, String secret, InstantSource clock, HttpClient client, Duration timeout) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException("a secret has at least 16 characters");
        }
        this.address = address;
        this.secret = secret;
        this.clock = clock;
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public Optional<String> deliver(List<StoredStatement> statements, List<Attachment> attachments) {
        String body = body(statements);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header(SIGNATURE, signature(secret, clock.instant().getEpochSecond(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        int status = RemoteClient.send(client, request, "The webhook").statusCode();
        if (status >= 200 && status < 300) {
            return Optional.empty();
        }
        String said = "The webhook answered " + status;
        if (FOR_GOOD.contains(status)) {
            return Optional.of(said);
        }
        throw new StoreException(StoreError.UNAVAILABLE, said);
    }

    private static String body(List<StoredStatement> statements) {
        JsonWriter out = new JsonWriter().open().name("statements").openArray();
        for (StoredStatement statement : statements) {
            out.open()
                    .member("id", statement.id().toString())
                    .member("stored", statement.stored().toString())
                    .rawMember("voided", Boolean.toString(statement.voided()))
                    .rawMember("statement", statement.text())
                    .close();
        }
        return out.closeArray().close().json();
    }

    private static String signature(String secret, long seconds, String body) {
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(secret, seconds + "." + body));
    }

    private static byte[] mac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * For receivers in Java: whether a delivery comes from who knows the secret, and is fresh. Compares in constant time.
     *
     * @param secret the shared one
     * @param signature value of the header {@value #SIGNATURE}
     * @param body the body as it came, before anything parses it
     * @param clock now
     * @param most how far the signed instant may be from now; what is older may be a recording
     * @return whether to believe it
     */
    public static boolean verifies(String secret, String signature, String body, InstantSource clock, Duration most) {
        int comma = signature.indexOf(",v1=");
        if (!signature.startsWith("t=") || comma < 3) {
            return false;
        }
        try {
            long seconds = Long.parseLong(signature, 2, comma, 10);
            byte[] given = HexFormat.of().parseHex(signature.substring(comma + 4));
            boolean fresh = Math.abs(clock.instant().getEpochSecond() - seconds) <= most.toSeconds();
            return MessageDigest.isEqual(given, mac(secret, seconds + "." + body)) && fresh;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
