package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who sends a request and never finishes it holds nobody up for long. */
class SlowSenderTest {
    private static final String BASIC = "Basic "
            + Base64.getEncoder()
                    .encodeToString((ServedLrs.KEY + ":" + ServedLrs.SECRET).getBytes(StandardCharsets.UTF_8));

    private static Socket unfinished(ServedLrs lrs) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), lrs.port());
        String head = "POST /xapi/statements HTTP/1.1\r\nHost: x\r\nAuthorization: " + BASIC
                + "\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void othersAreServedAgainSoon() throws Exception {
        try (ServedLrs lrs = new ServedLrs(2)) {
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                slow.add(unfinished(lrs));
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(lrs.url() + "/statements"))
                    .header("Authorization", BASIC)
                    .header("X-Experience-API-Version", "1.0.3")
                    .timeout(Duration.ofSeconds(30))
                    .build();

            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
