package org.leaplms.lms.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.lms.CommitReply;

class LeapServletTest {
    private final RecordedLaunches launches = new RecordedLaunches(
            Map.of("index.html", "<p>0123456789</p>", "a/b c.js", "let x = 1;", "clip.mp4", "0123456789"));
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private String base = "";

    @BeforeEach
    void start() throws Exception {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/host");
        context.addServlet(
                new ServletHolder(new LeapServlet(launches, RecordStore.servedBy(new PathEcho()))), "/leap/*");
        server.setHandler(context);
        server.start();
        base = "http://127.0.0.1:" + connector.getLocalPort() + "/host/leap/";
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aLaunchLinkLeadsToThePlayer() throws Exception {
        HttpResponse<String> answer = get("launch/link");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/host/leap/play/window");
    }

    @Test
    void thePlayerPageCarriesEverythingEscapedAndRunsNoInlineScript() throws Exception {
        HttpResponse<String> answer = get("play/window");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("lang=\"fr-CA\"", "Soigner ensemble", "Enregistrer et quitter", "&lt;/script&gt;&lt;b&gt;")
                .doesNotContain("</script><b>", "{{");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void thePlayerFindsItsScriptAndStyle() throws Exception {
        Matcher address = Pattern.compile("(?:src|href)=\"/host/leap/(assets/[^\"]+)\"")
                .matcher(get("play/window").body());

        int found = 0;
        while (address.find()) {
            HttpResponse<String> asset = get(address.group(1));
            assertThat(asset.statusCode()).as(address.group(1)).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            found++;
        }
        assertThat(found).isEqualTo(3);
    }

    @Test
    void anAssignableUnitGetsTheWindowAndOtherXapiContentAFrame() throws Exception {
        assertThat(get("launch/au").headers().firstValue("Location"))
                .contains("https://content.example/start.html?a=b&c=d");
        assertThat(get("launch/tincan").headers().firstValue("Location")).contains("/host/leap/play/tincan");
        HttpResponse<String> page = get("play/tincan");
        assertThat(page.body()).contains("src=\"https://content.example/start.html?a=b&amp;c=d\"", "Back");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-src 'self' https://content.example;");
    }

    @Test
    void aCourseOpenElsewhereIsAskedAbout() throws Exception {
        HttpResponse<String> answer = get("launch/busy");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ce cours est déjà ouvert", "Continuer ici");
        assertThat(post("launch/busy", "").statusCode()).isEqualTo(303);
        assertThat(launches.calls).containsExactly("takeOver busy");
    }

    @Test
    void aRefusalIsExplainedInTheReadersLanguage() throws Exception {
        assertThat(get("launch/old").statusCode()).isEqualTo(410);
        assertThat(get("launch/nonsense").statusCode()).isEqualTo(403);
        assertThat(send(request("launch/old").header("Accept-Language", "fr-CA,en"))
                        .body())
                .contains("Ce lien est trop ancien");
    }

    @Test
    void aCourseFileIsServedWithTypeTagAndPolicy() throws Exception {
        HttpResponse<String> answer = get("content/window/index.html");

        assertThat(answer.body()).isEqualTo("<p>0123456789</p>");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(send(request("content/window/index.html").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void partsOfAFileAreServed() throws Exception {
        HttpResponse<String> part = send(request("content/window/clip.mp4").header("Range", "bytes=2-4"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");

        assertThat(send(request("content/window/clip.mp4").header("Range", "bytes=90-"))
                        .statusCode())
                .isEqualTo(416);
        assertThat(send(request("content/window/clip.mp4")
                                .header("Range", "bytes=2-4")
                                .header("If-Range", "\"other\""))
                        .body())
                .isEqualTo("0123456789");
    }

    @Test
    void headSaysTheSameWithoutTheBytes() throws Exception {
        HttpResponse<String> answer =
                send(request("content/window/clip.mp4").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains("10");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/window/missing.html",
                "content/stranger/index.html",
                "content/window/",
                "content/window/..%2findex.html",
                "content/window/%2e%2e/window/index.html",
                "content/window/a/..;/index.html",
                "content/window/a%5c..%5cindex.html",
                "content",
                "",
                "nothing/x"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void batchesAreHandedOnAndAnsweredWithTheirStatus() throws Exception {
        HttpResponse<String> stored = post("journal/window", "{\"from\":5,\"é\":1}");
        assertThat(stored.statusCode()).isEqualTo(200);
        assertThat(stored.body()).isEqualTo("{\"ack\":4}");
        assertThat(launches.calls).containsExactly("commit window {\"from\":5,\"é\":1}");
        assertThat(post("journal/other", "{}").statusCode()).isEqualTo(CommitReply.Kind.STALE.httpStatus());
    }

    @Test
    void aWindowIsReleasedAndClosed() throws Exception {
        assertThat(post("release/window", "").statusCode()).isEqualTo(204);
        assertThat(post("close/window", "").statusCode()).isEqualTo(204);
        assertThat(launches.calls).containsExactly("release window", "close window");
        assertThat(get("close/window").statusCode()).isEqualTo(404);
    }

    @Test
    void aFetchAddressAnswersWithJson() throws Exception {
        HttpResponse<String> answer = post("fetch/secret", "");
        assertThat(answer.body()).isEqualTo("{\"auth-token\":\"secret\"}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void theRecordStoreSeesItsOwnPaths() throws Exception {
        assertThat(get("xapi/activities/state?stateId=x").body()).isEqualTo("/host /leap/xapi /activities/state");
        assertThat(get("xapi").body()).isEqualTo("/host /leap/xapi null");
    }

    /** Says how it is addressed. */
    private static final class PathEcho extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getContextPath() + " " + request.getServletPath() + " " + request.getPathInfo());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
