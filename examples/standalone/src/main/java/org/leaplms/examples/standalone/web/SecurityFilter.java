package org.leaplms.examples.standalone.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers of every host page: no script at all, no framing, no sniffing, forms only to where they belong. */
public final class SecurityFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final String policy;

    /** @param playerOrigin where the button that opens a course leads */
    public SecurityFilter(String playerOrigin) {
        this.policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self' "
                + playerOrigin + "; frame-ancestors 'none'";
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        chain.doFilter(request, response);
    }
}
