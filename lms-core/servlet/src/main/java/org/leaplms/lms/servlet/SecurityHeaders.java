package org.leaplms.lms.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;

/** The headers every answer of this servlet carries, and the content security policies of its two kinds of pages. */
final class SecurityHeaders {
    /** The player runs our own scripts only and frames content of its own origin. */
    static final String PLAYER_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private SecurityHeaders() {}

    /** The player's policy with content of another origin in the frame. */
    static String framing(URI content) {
        String origin = content.getScheme() + "://" + content.getRawAuthority();
        return PLAYER_POLICY.replace("frame-src 'self'", "frame-src 'self' " + origin);
    }

    static void apply(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    static void applyPlayer(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PLAYER_POLICY);
        response.setHeader("Cache-Control", "no-store");
    }
}
