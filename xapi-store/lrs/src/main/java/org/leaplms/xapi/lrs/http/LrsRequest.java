package org.leaplms.xapi.lrs.http;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to the record store.
 *
 * @param method such as GET
 * @param endpoint path under which the record store lives, such as {@code /xapi}, without slash at the end
 * @param path what follows the endpoint, such as {@code /statements}
 * @param query the query as it was sent, undecoded, without question mark; null when there is none
 * @param headers values by name in lower case; of repeated headers the values joined by comma
 * @param body what follows the headers; read at most once
 */
public record LrsRequest(
        String method,
        String endpoint,
        String path,
        @Nullable String query,
        Map<String, String> headers,
        InputStream body) {

    /** The header of that name, in any case, or null. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }
}
