package org.leaplms.xapi.lrs.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.XapiVersion;

/** Requests dressed as forms (xAPI 1.0.3 Communication 1.3; not in 2.0). */
final class AlternateSyntax {
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "HEAD");
    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "x-experience-api-version",
            "content-type",
            "content-length",
            "if-match",
            "if-none-match",
            "accept-language");

    /** The request meant, and its parameters. */
    record Unwrapped(LrsRequest request, Parameters parameters) {}

    private AlternateSyntax() {}

    static Unwrapped unwrap(LrsRequest request, LrsLimits limits) {
        Parameters query = Parameters.of(request.query());
        String method = query.get("method");
        if (method == null) {
            return new Unwrapped(request, query);
        }
        if (!"POST".equals(request.method())) {
            throw wrong("it is no POST");
        }
        if (query.values().size() > 1) {
            throw wrong("there are more query parameters than method");
        }
        if (!METHODS.contains(method)) {
            throw wrong("method is " + method);
        }
        return form(request, method, limits);
    }

    private static Unwrapped form(LrsRequest request, String method, LrsLimits limits) {
        String type = request.header("content-type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw wrong("it is no form");
        }
        byte[] body = Bodies.read(request, limits.statementBytes());
        Map<String, String> fields = Parameters.decode(new String(body, StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.remove("content-type");
        headers.remove("content-length");
        Map<String, String> parameters = new LinkedHashMap<>();
        String content = null;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (HEADERS.contains(name)) {
                headers.put(name, field.getValue());
            } else if ("content".equals(field.getKey())) {
                content = field.getValue();
            } else {
                parameters.put(field.getKey(), field.getValue());
            }
        }
        refuseIn20(headers.get("x-experience-api-version"));
        if (content == null && ("PUT".equals(method) || "POST".equals(method))) {
            throw wrong("there is no field content");
        }
        headers.putIfAbsent("content-type", "application/json");
        byte[] meant = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
        LrsRequest inner = new LrsRequest(
                method, request.endpoint(), request.path(), null, headers, new ByteArrayInputStream(meant));
        return new Unwrapped(inner, Parameters.of(parameters));
    }

    private static void refuseIn20(@Nullable String version) {
        if (version != null
                && XapiVersion.ofHeader(version)
                        .filter(v -> v == XapiVersion.V2_0)
                        .isPresent()) {
            throw wrong("version 2.0 has no alternate syntax");
        }
    }

    private static RefusedException wrong(String why) {
        return RefusedException.invalid(Requirement.ALTERNATE_SYNTAX, why);
    }
}
