package org.leaplms.lms.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/** Signs what travels in a URL: {@code base64url(JSON).base64url(HMAC-SHA256)}. Thread-safe. */
public final class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 8000;

    private final SecretKeySpec key;

    public Tokens(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** What a token is good for; a token of one kind is never taken for another. */
    public enum Kind {
        LAUNCH,
        WINDOW,
        /** Reads a window's course files, and nothing else. */
        CONTENT,
        FETCH,
        CREDENTIAL
    }

    /** A signed content, valid or expired. */
    public record Verified(JsonObject content, Instant expires) {
        public boolean isExpired(Instant now) {
            return !now.isBefore(expires);
        }
    }

    /** Signs a content; {@code k} and {@code x} are added to it. */
    public String sign(Kind kind, JsonObject content, Instant expires) {
        content.set("k", kind.name()).set("x", expires.getEpochSecond());
        byte[] text = Json.write(content).getBytes(StandardCharsets.UTF_8);
        return encode(text) + "." + encode(mac(text));
    }

    /** Reads a token of a kind; nothing if it was not signed with this key as this kind. */
    public Optional<Verified> verify(Kind kind, String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] mac = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            if (!MessageDigest.isEqual(mac, mac(text))) {
                return Optional.empty();
            }
            JsonObject content = Json.readObject(new String(text, StandardCharsets.UTF_8));
            if (!content.text("k").equals(kind.name())) {
                return Optional.empty();
            }
            return Optional.of(new Verified(content, Instant.ofEpochSecond(content.whole("x"))));
        } catch (IllegalArgumentException | JsonException damaged) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, every);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
