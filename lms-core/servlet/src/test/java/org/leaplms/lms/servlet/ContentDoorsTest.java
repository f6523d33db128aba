package org.leaplms.lms.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.LeapLms;

/** The doors that launched content knocks at, over HTTP, before a real engine; content may come from any origin. */
class ContentDoorsTest {
    private static final String ELSEWHERE = "https://content.example.org";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private LeapLms lms;
    private String base;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        lms = LeapLms.builder().directory(directory).build();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new LeapServlet(lms)), "/leap/*");
        server.setHandler(context);
        server.start();
        base = "http://127.0.0.1:" + connector.getLocalPort() + "/leap/";
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        lms.close();
    }

    /** cmi5 8.1.2.0-5: refused, without the challenge that makes a browser open its sign-in dialog over the course. */
    @Test
    void anUnknownCredentialIsRefusedWithoutAskingTheLearner() throws Exception {
        HttpResponse<String> answer = send(xapi().header("Authorization", "Basic bm9ib2R5OmF0IGFsbA=="));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Leap-Session");
    }

    @Test
    void theRecordStoreAnswersContentOfAnyOrigin() throws Exception {
        HttpResponse<String> answer = send(xapi().header("Origin", ELSEWHERE));
        HttpResponse<String> before = send(
                xapi().method("OPTIONS", HttpRequest.BodyPublishers.noBody()).header("Origin", ELSEWHERE));

        assertThat(allowed(answer)).contains(ELSEWHERE);
        assertThat(before.statusCode()).isEqualTo(204);
        assertThat(allowed(before)).contains(ELSEWHERE);
        assertThat(before.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "X-Experience-API-Version");
    }

    /** cmi5 8.2.1.0-2, 8.2.2.0-3, 8.2.3.2-1: also a refusal has status 200, and content of any origin may read it. */
    @Test
    void theFetchAddressAnswersContentOfAnyOrigin() throws Exception {
        HttpResponse<String> answer = send(request("fetch/nonsense")
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("Origin", ELSEWHERE));
        HttpResponse<String> before =
                send(request("fetch/nonsense").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"error-code\":\"2\"");
        assertThat(allowed(answer)).contains("*");
        assertThat(before.statusCode()).isEqualTo(204);
        assertThat(allowed(before)).contains("*");
        assertThat(before.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
    }

    /** cmi5 8.2.1: the credential is asked for with POST, so that nothing on the way keeps it. */
    @Test
    void theFetchAddressIsNotRead() throws Exception {
        assertThat(send(request("fetch/nonsense")).statusCode()).isEqualTo(404);
    }

    @Test
    void otherDoorsAreForOurOwnPages() throws Exception {
        HttpResponse<String> before = send(request("journal/x").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(allowed(before)).isEmpty();
    }

    private static Optional<String> allowed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Access-Control-Allow-Origin");
    }

    private HttpRequest.Builder xapi() {
        return request("xapi/statements").header("X-Experience-API-Version", "1.0.3");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
