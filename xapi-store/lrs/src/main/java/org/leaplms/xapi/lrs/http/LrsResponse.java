package org.leaplms.xapi.lrs.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the record store.
 *
 * @param headers values by name
 * @param body what follows the headers, or null
 */
public record LrsResponse(
        int status, Map<String, String> headers, @Nullable Body body) {
    /** Octets that are written once. */
    public interface Body {
        /** Number of octets, or -1 when it is not known before. */
        long length();

        void writeTo(OutputStream out) throws IOException;
    }

    public LrsResponse {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    static LrsResponse of(int status) {
        return new LrsResponse(status, Map.of(), null);
    }

    static LrsResponse json(int status, String json) {
        return new LrsResponse(
                status, Map.of("Content-Type", "application/json"), bytes(json.getBytes(StandardCharsets.UTF_8)));
    }

    static Body bytes(byte[] content) {
        return new Body() {
            @Override
            public long length() {
                return content.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(content);
            }
        };
    }

    LrsResponse with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new LrsResponse(status, more, body);
    }
}
