package org.leaplms.xapi.lrs.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.leaplms.xapi.lrs.spi.Cursor;

/** The address of the next page: the same request, from a cursor on. */
final class More {
    private More() {}

    static String link(String endpoint, Parameters parameters, Cursor next) {
        StringBuilder out = new StringBuilder(endpoint).append("/statements?");
        parameters.values().forEach((name, value) -> {
            if (!"cursor".equals(name)) {
                out.append(encode(name)).append('=').append(encode(value)).append('&');
            }
        });
        return out.append("cursor=").append(encode(next.value())).toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
