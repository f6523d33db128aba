package org.leaplms.lms.internal.xapi;

import java.time.Instant;
import java.util.Optional;
import org.leaplms.lms.internal.Tokens;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Window;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** The address where an AU gets its credential, once (cmi5 section 8.2). Thread-safe. */
final class FetchAddress {
    private static final String USED_OR_EXPIRED = "1";
    private static final String SECURITY = "2";

    private final Wiring wiring;
    private final XapiSessions sessions;
    private final SessionCredentials credentials;

    FetchAddress(Wiring wiring, XapiSessions sessions, SessionCredentials credentials) {
        this.wiring = wiring;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    /** Last part of the address for the session that is in a window now. */
    String token(Window window) {
        return wiring.tokens().sign(Tokens.Kind.FETCH, SessionCredentials.content(window), window.expiresAt());
    }

    /** The answer to a request, always to be sent with status 200. */
    String answer(String token, Instant now) {
        Optional<Tokens.Verified> signed = wiring.tokens().verify(Tokens.Kind.FETCH, token);
        if (signed.isEmpty()) {
            return error(SECURITY, "This is not a fetch address of this system.");
        }
        Optional<Window> window = signed.filter(verified -> !verified.isExpired(now))
                .flatMap(verified -> credentials.window(verified.content()));
        if (window.isEmpty() || !sessions.mark(window.get().id(), Mark.FETCHED)) {
            return error(USED_OR_EXPIRED, "The credential was given already, or the session is over: launch again.");
        }
        return Json.write(new JsonObject().set("auth-token", credentials.issue(window.get())));
    }

    private static String error(String code, String text) {
        return Json.write(new JsonObject().set("error-code", code).set("error-text", text));
    }
}
