package org.leaplms.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {
    private static final Pattern KEY = Pattern.compile("key: +(\\S+)");
    private static final Pattern SECRET = Pattern.compile("secret: (\\S+)");
    private static final String STATEMENT = """
            {"id":"1b0d8a8e-6d7c-4d55-9a2f-000000000001","actor":{"account":{"homePage":"urn:x:lms","name":"n17"}},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"object":{"id":"urn:x:course"}}""";

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private ServeCommand serve(String... more) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--lang", "en", "--warm-up", "0"));
        arguments.addAll(more.length > 0 && more[0].equals("--db") ? List.of() : List.of("--db", database()));
        arguments.addAll(List.of(more));
        CommandLine line = LeapCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true));
        return (ServeCommand) line.parseArgs(arguments.toArray(String[]::new))
                .subcommand()
                .commandSpec()
                .userObject();
    }

    private int keys(String... words) {
        List<String> arguments = new ArrayList<>(List.of("keys"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--lang", "en", "--db", database()));
        return LeapCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private String database() {
        return folder.resolve("lrs").toString();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private String takeCredential() {
        String pair = found(KEY, out.toString()) + ":" + found(SECRET, out.toString());
        out.getBuffer().setLength(0);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String authorization)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        request.header("Authorization", authorization)
                                .header("X-Experience-API-Version", "1.0.3")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder statements(ServeCommand.Serving serving) {
        return HttpRequest.newBuilder(URI.create(serving.server().url() + "/statements"));
    }

    private static int post(ServeCommand.Serving serving, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = statements(serving).header("Content-Type", "application/json");
        return send(request.POST(HttpRequest.BodyPublishers.ofString(STATEMENT)), authorization)
                .statusCode();
    }

    @Test
    void what_was_recorded_is_there_after_the_server_was_started_again() throws Exception {
        String authorization;
        try (ServeCommand.Serving serving = serve().start()) {
            authorization = takeCredential();
            assertThat(post(serving, authorization)).isEqualTo(200);
        }
        try (ServeCommand.Serving serving = serve().start()) {
            assertThat(out.toString()).as("a secret is shown once").doesNotContain("secret");
            HttpResponse<String> read = send(statements(serving).GET(), authorization);
            assertThat(read.body()).contains("1b0d8a8e-6d7c-4d55-9a2f-000000000001");
        }
    }

    @Test
    void nobody_gets_in_without_a_credential() throws Exception {
        try (ServeCommand.Serving serving = serve().start()) {
            assertThat(post(
                            serving,
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(401);
        }
    }

    @Test
    void keys_are_issued_listed_rotated_and_revoked() throws Exception {
        assertThat(keys("issue", "--scope", "statements/write,state", "--name", "ward"))
                .isZero();
        String key = found(KEY, out.toString());
        String first = takeCredential();
        assertThat(keys("list")).isZero();
        assertThat(out.toString()).contains(key + "  statements/write,state");
        assertThat(keys("rotate", key)).isZero();
        String second = takeCredential();
        try (ServeCommand.Serving serving = serve().start()) {
            assertThat(post(serving, first)).isEqualTo(401);
            assertThat(post(serving, second)).isEqualTo(200);
            assertThat(send(statements(serving).GET(), second).statusCode()).isEqualTo(403);
        }
        assertThat(keys("revoke", key)).isZero();
        assertThat(keys("revoke", key)).isEqualTo(1);
        assertThat(err.toString()).contains("leap keys: " + key + ": there is no such key");
    }

    @Test
    void an_unknown_scope_is_refused_with_the_ones_there_are() {
        assertThat(keys("issue", "--scope", "everything")).isEqualTo(2);
        assertThat(err.toString()).contains("--scope: \"everything\": statements/write, statements/read/mine");
    }

    @Test
    void a_database_that_does_not_answer_is_named() {
        assertThatThrownBy(() ->
                        serve("--db", "jdbc:postgresql://127.0.0.1:1/none").start())
                .isInstanceOf(Database.ClosedException.class)
                .hasMessageStartingWith("jdbc:postgresql://127.0.0.1:1/none: ");
    }

    @Test
    void a_page_of_an_origin_that_was_named_may_use_it() throws Exception {
        try (ServeCommand.Serving serving =
                serve("--origin", "https://content.example.org").start()) {
            HttpResponse<String> response = send(
                    statements(serving).GET().setHeader("Origin", "https://content.example.org"), takeCredential());
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://content.example.org");
        }
    }
}
