package org.leaplms.xapi.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;

/** Speaks xAPI's HTTP. */
final class RemoteClient {
    private static final int SHOWN = 300;
    private static final Set<Integer> LATER = Set.of(401, 403, 407, 408, 425, 429);
    private final HttpClient http;
    private final URI endpoint;
    private final String authorization;
    private final String version;
    private final Duration timeout;

    RemoteClient(HttpClient http, URI endpoint, String authorization, String version, Duration timeout) {
        this.http = http;
        this.endpoint = endpoint;
        this.authorization = authorization;
        this.version = version;
        this.timeout = timeout;
    }

    /** What came back; the status has not been looked at. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The error a status stands for that a caller did not expect. */
        StoreException unexpected() {
            boolean later = status() >= 500 || LATER.contains(status());
            StoreError error = later ? StoreError.UNAVAILABLE : StoreError.REFUSED;
            String said = text();
            String shown = said.length() > SHOWN ? said.substring(0, SHOWN) : said;
            return new StoreException(error, "The remote LRS answered " + status() + ": " + shown);
        }

        Answer expect(int... statuses) {
            for (int status : statuses) {
                if (status == status()) {
                    return this;
                }
            }
            throw unexpected();
        }
    }

    HttpRequest.Builder to(String resource, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(endpoint.resolve(resource + (query.isEmpty() ? "" : "?" + query)));
    }

    /** A request to an address the LRS gave us; refused when it leads elsewhere. */
    HttpRequest.Builder toMore(String more) {
        URI address;
        try {
            address = endpoint.resolve(more);
        } catch (IllegalArgumentException e) {
            throw new StoreException(StoreError.CURSOR, "The cursor is no address", e);
        }
        if (!endpoint.getScheme().equals(address.getScheme())
                || !endpoint.getAuthority().equals(address.getAuthority())) {
            throw new StoreException(StoreError.CURSOR, "The cursor leads away from the LRS");
        }
        return to(address);
    }

    private HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Authorization", authorization)
                .header("X-Experience-API-Version", version);
    }

    Answer send(HttpRequest.Builder request) {
        return new Answer(send(http, request, "The remote LRS"));
    }

    /** @param who the other side, as messages name it */
    static HttpResponse<byte[]> send(HttpClient http, HttpRequest.Builder request, String who) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new StoreException(StoreError.UNAVAILABLE, who + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreError.UNAVAILABLE, who + " was waited for and we were interrupted", e);
        }
    }
}
