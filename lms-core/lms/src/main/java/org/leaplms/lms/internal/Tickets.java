package org.leaplms.lms.internal;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/** Tokens as this engine hands them out: launch links and windows. Thread-safe. */
final class Tickets {
    private final Tokens tokens;

    Tickets(Tokens tokens) {
        this.tokens = tokens;
    }

    /** What a launch link says; the window has no row before the link is opened. */
    record Launch(
            UUID windowId,
            UUID registrationId,
            LaunchMode mode,
            Locale language,
            @Nullable String unitId,
            @Nullable String returnTo,
            Instant expires) {}

    /** What a window's token says. */
    record WindowPass(UUID windowId, Instant expires) {}

    String launch(UUID windowId, UUID registrationId, Locale language, LaunchOptions options, Instant expires) {
        JsonObject content = new JsonObject()
                .set("w", windowId.toString())
                .set("r", registrationId.toString())
                .set("m", options.mode().name())
                .set("l", language.toLanguageTag());
        @Nullable URI back = options.returnTo();
        if (back != null) {
            content.set("b", back.toString());
        }
        @Nullable String unit = options.unitId();
        if (unit != null) {
            content.set("u", unit);
        }
        return tokens.sign(Tokens.Kind.LAUNCH, content, expires);
    }

    Optional<Launch> launch(String token) {
        return tokens.verify(Tokens.Kind.LAUNCH, token).flatMap(Tickets::readLaunch);
    }

    private static Optional<Launch> readLaunch(Tokens.Verified verified) {
        try {
            JsonObject content = verified.content();
            return Optional.of(new Launch(
                    UUID.fromString(content.text("w")),
                    UUID.fromString(content.text("r")),
                    LaunchMode.valueOf(content.text("m")),
                    Locale.forLanguageTag(content.text("l")),
                    content.has("u") ? content.text("u") : null,
                    content.has("b") ? content.text("b") : null,
                    verified.expires()));
        } catch (IllegalArgumentException | JsonException fromAnOlderVersion) {
            return Optional.empty();
        }
    }

    String window(UUID windowId, Instant expires) {
        return tokens.sign(Tokens.Kind.WINDOW, new JsonObject().set("w", windowId.toString()), expires);
    }

    Optional<WindowPass> window(String token) {
        return pass(Tokens.Kind.WINDOW, token);
    }

    /** A pass for files only, or a window's token, which is good for them too. */
    Optional<WindowPass> content(String token) {
        return pass(Tokens.Kind.CONTENT, token).or(() -> window(token));
    }

    private Optional<WindowPass> pass(Tokens.Kind kind, String token) {
        return tokens.verify(kind, token)
                .map(verified ->
                        new WindowPass(UUID.fromString(verified.content().text("w")), verified.expires()));
    }
}
