package org.leaplms.lms.internal.xapi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.leaplms.lms.internal.Tokens;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Window;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.Authenticator;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Actor;

/**
 * The credentials content gets for one window: they are good from the fetching of the credential to the end of the session, and
 * say nothing about the learner. What comes with one after that is refused, and still known to be from there. Thread-safe.
 */
public final class SessionCredentials implements Authenticator {
    private static final String USER = "leap-session";
    private static final String CALLER = "leap-session:";
    private static final String LATECOMER = "leap-session-over:";
    private static final Set<Scope> SCOPES =
            Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ, Scope.STATE, Scope.DEFINE, Scope.PROFILE);

    private final Wiring wiring;
    private final Tenant tenant;
    private final Actor authority;

    /** @param authority who vouches for what content says */
    public SessionCredentials(Wiring wiring, Tenant tenant, Actor authority) {
        this.wiring = wiring;
        this.tenant = tenant;
        this.authority = authority;
    }

    /** User and password in Base64, as in a Basic authorization, without the word. */
    String issue(Window window) {
        String password = wiring.tokens().sign(Tokens.Kind.CREDENTIAL, content(window), window.expiresAt());
        return Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What a token for the session that is in a window now says. */
    static JsonObject content(Window window) {
        return new JsonObject()
                .set("w", window.id().toString())
                .set("s", Session.read(window.data()).id().toString());
    }

    /** The window of a token, if it is about the session that is in it now. */
    Optional<Window> window(JsonObject content) {
        return wiring.store()
                .window(UUID.fromString(content.text("w")))
                .filter(window -> window.state().isLive())
                .filter(window -> Session.read(window.data()).id().toString().equals(content.text("s")));
    }

    @Override
    public Optional<Caller> authenticate(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] pair = Base64.getDecoder().decode(authorization.substring(6).strip());
            return ofPair(new String(pair, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<Caller> ofPair(String pair) {
        if (!pair.startsWith(USER + ":")) {
            return Optional.empty();
        }
        Instant now = wiring.clock().instant();
        return wiring.tokens()
                .verify(Tokens.Kind.CREDENTIAL, pair.substring(USER.length() + 1))
                .filter(verified -> !verified.isExpired(now))
                .flatMap(verified -> caller(verified.content(), now));
    }

    /** Who has a credential was once given it, so a session that is not running any more is over. */
    private Optional<Caller> caller(JsonObject content, Instant now) {
        Optional<Window> running = window(content).filter(window -> isGood(window, now));
        if (running.isPresent()) {
            return running.map(window -> Caller.of(tenant, CALLER + window.id(), authority, SCOPES));
        }
        return wiring.store()
                .window(UUID.fromString(content.text("w")))
                .map(window -> Caller.of(tenant, LATECOMER + window.id(), authority, Set.of(Scope.STATEMENTS_WRITE)));
    }

    /** Not before it was fetched, not after the session ended (cmi5 8.1.2.0-2) and the grace for latecomers (9.3.8.0-4). */
    private boolean isGood(Window window, Instant now) {
        Session session = Session.read(window.data());
        boolean over = session.moment(Mark.TERMINATED)
                .map(when -> Instant.ofEpochMilli(when.heard()).plus(wiring.graceAfterTerminated()))
                .map(end -> !now.isBefore(end))
                .orElse(false);
        return session.has(Mark.FETCHED) && !over;
    }

    /** The window a caller speaks for; nothing for other callers. */
    static Optional<UUID> window(Caller caller) {
        return window(caller, CALLER);
    }

    /** The window a caller spoke for in a session that is over; nothing for other callers. */
    static Optional<UUID> left(Caller caller) {
        return window(caller, LATECOMER);
    }

    private static Optional<UUID> window(Caller caller, String kind) {
        return caller.id().startsWith(kind)
                ? Optional.of(UUID.fromString(caller.id().substring(kind.length())))
                : Optional.empty();
    }
}
