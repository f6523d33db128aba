package org.leaplms.xapi.lrs.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which web origins may use the record store from a browser.
 *
 * @param origins such as {@code https://content.example.org}; {@code *} for every origin
 */
public record Cors(Set<String> origins) {
    /** No other origin. */
    public static final Cors NONE = new Cors(Set.of());

    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Content-Length, If-Match, If-None-Match,"
                    + " X-Experience-API-Version, Accept-Language";
    private static final String RESPONSE_HEADERS = "ETag, Last-Modified, Content-Type, X-Experience-API-Version,"
            + " X-Experience-API-Consistent-Through, Retry-After";

    public Cors {
        origins = Set.copyOf(origins);
    }

    LrsResponse decorate(@Nullable String origin, LrsResponse response) {
        if (origin == null || !(origins.contains("*") || origins.contains(origin))) {
            return response;
        }
        return response.with("Access-Control-Allow-Origin", origin)
                .with("Vary", "Origin")
                .with("Access-Control-Expose-Headers", RESPONSE_HEADERS);
    }

    LrsResponse preflight() {
        return LrsResponse.of(204)
                .with("Access-Control-Allow-Methods", METHODS)
                .with("Access-Control-Allow-Headers", REQUEST_HEADERS)
                .with("Access-Control-Max-Age", "600");
    }
}
