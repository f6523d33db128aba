package org.leaplms.xapi.lrs.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Asks resources without a server. */
final class Asking {
    private Asking() {}

    /** @param more names and values of headers besides or instead of the usual ones; an empty value takes the header away */
    static LrsResponse send(LrsHttp http, String who, String method, String path, String body, String... more) {
        Map<String, String> headers = new HashMap<>(
                Map.of("authorization", who, "x-experience-api-version", "1.0.3", "content-type", "application/json"));
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        headers.values().removeIf(String::isEmpty);
        int question = path.indexOf('?');
        return http.handle(new LrsRequest(
                method,
                "/xapi",
                question < 0 ? path : path.substring(0, question),
                question < 0 ? null : path.substring(question + 1),
                headers,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    static String text(LrsResponse response) {
        LrsResponse.Body body = response.body();
        if (body == null) {
            return "";
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            body.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
