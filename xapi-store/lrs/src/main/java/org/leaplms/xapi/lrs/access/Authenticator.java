package org.leaplms.xapi.lrs.access;

import java.util.Optional;
import org.leaplms.xapi.lrs.Caller;

/**
 * Turns an Authorization header into a caller. A host that has tokens of its own (OAuth 2 bearer, session credentials)
 * implements this. Implementations are safe for use by several threads.
 */
@FunctionalInterface
public interface Authenticator {
    /**
     * @param authorization the value of the Authorization header
     * @return the caller; empty when this authenticator does not know the credentials
     */
    Optional<Caller> authenticate(String authorization);

    /** Asks this one first, then the other. */
    default Authenticator or(Authenticator other) {
        return authorization -> {
            Optional<Caller> caller = authenticate(authorization);
            return caller.isPresent() ? caller : other.authenticate(authorization);
        };
    }

    /** Bearer tokens that the host understands. */
    static Authenticator bearer(TokenReader tokens) {
        return authorization -> authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? tokens.caller(authorization.substring(7).strip())
                : Optional.empty();
    }

    /** Reads a token of the host, for example a JWT, and checks it. */
    @FunctionalInterface
    interface TokenReader {
        /** The caller that the token speaks for, or empty. */
        Optional<Caller> caller(String token);
    }
}
