package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaplms.xapi.lrs.http.Asking.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.LenientReader;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.memory.MemoryDocumentStore;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.ops.Privacy;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Statement;

/** What old authoring tools send is mended for credentials that allow it, recorded, and kept as it came. */
class LenientIntakeTest {
    private static final String STATE =
            "/activities/state?stateId=s&activityId=http://e.org/a&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D";
    private static final Agent TOOL = Agent.account("https://lms.example", "tool");
    private static final Caller LENIENT = Caller.of(Tenant.DEFAULT, "lenient", TOOL, Set.of(Scope.ALL))
            .allowing(Allowance.USUAL.withIntake(Allowance.IntakeMode.LENIENT));
    private static final Caller STRICT = Caller.of(Tenant.DEFAULT, "strict", TOOL, Set.of(Scope.ALL));

    private final Clock clock = Clock.systemUTC();
    private final MemoryStatementStore statements = new MemoryStatementStore(clock);
    private final MemoryDocumentStore documents = new MemoryDocumentStore(clock);
    private final Lrs lrs = Lrs.builder()
            .statements(statements)
            .documents(documents)
            .clock(clock)
            .build();
    private final LrsHttp http = LrsHttp.of(lrs, who -> Optional.of("lenient".equals(who) ? LENIENT : STRICT));

    private LrsResponse send(String who, String method, String path, String body, String... more) {
        return Asking.send(http, who, method, path, body, more);
    }

    private static String statement(String rest) {
        return "{\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":\"http://e.org/did\"},"
                + "\"object\":{\"id\":\"http://e.org/a\"}" + (rest.isEmpty() ? "" : "," + rest) + "}";
    }

    private Statement only() {
        return lrs.statements().search(STRICT).list(2).get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "result":{"success":"true"}                         | "success":true              | XAPI-00006 /result/success
            "result":{"score":{"scaled":"0.5"}}                 | "scaled":0.5                | XAPI-00006 /result/score/scaled
            "result":{"score":{"scaled":85,"raw":85}}           | {"score":{"raw":85}}        | XAPI-00083 /result/score/scaled
            "result":{"score":{"raw":120,"min":0,"max":100}}    | {"score":{"raw":120}}       | XAPI-00082 /result/score/raw
            "result":{"duration":"00:01:30","completion":true}  | {"completion":true}         | XAPI-00124 /result/duration
            "result":{"response":3}                             | "response":"3"              | XAPI-00006 /result/response
            "result":{"progress":100,"completion":true}         | {"completion":true}         | XAPI-00010 /result/progress
            "result":{"Completion":true}                        | "completion":true           | XAPI-00008 /result/Completion
            "context":{"registration":"","language":"en_US"}    | "language":"en-US"          | XAPI-00030 /context/registration
            "context":{"extensions":{"key":1},"platform":"x"}   | "extensions":{}             | XAPI-00118 /context/extensions/key
            "context":null                                      | urn:leap:mended             | XAPI-00001 /context
            "timestamp":"2026-01-02 10:00:00Z"                  | "2026-01-02T10:00:00Z"      | XAPI-00123 /timestamp
            "version":"0.95"                                    | "version":"1.0.0"           | XAPI-00101 /version
            """)
    void deviationsAreMendedRecordedAndKept(String rest, String mended, String record) {
        String sent = statement(rest.strip());

        assertThat(send("strict", "POST", "/statements", sent).status()).isEqualTo(400);
        assertThat(send("lenient", "POST", "/statements", sent).status()).isEqualTo(200);

        Statement stored = only();
        assertThat(stored.json()).contains(mended.strip());
        var kept = stored.attachments().get(0);
        assertThat(kept.usageType()).isEqualTo(LenientReader.AS_RECEIVED);
        assertThat(stored.json()).contains(record.strip());
        assertThat(contentOf(kept.sha2())).isEqualTo(sent);
    }

    private String contentOf(String sha2) {
        try (var in = lrs.statements()
                .attachment(STRICT, sha2)
                .orElseThrow()
                .content()
                .open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "mbox":"mailto:a@example.org"  | "mbox":"a@example.org"                        | "mbox":"mailto:a@example.org"
            "mbox":"mailto:a@example.org"  | "mbox":["mailto:a@example.org"],"name":["A"]  | "name":"A"
            "id":"http://e.org/did"        | "id":"http://e.org/did","display":"did"       | "display":{"und":"did"}
            "id":"http://e.org/did"        | "id":"http://e.org/did","display":{"en_US":"did"} | {"en-US":"did"}
            "object":{"id":"http://e.org/a"} | "object":{"id":"http://e.org/a","objectType":"activity"} | "objectType":"Activity"
            "object":{"id":"http://e.org/a"} | "object":{"id":"http://e.org/a","definition":{"type":"course","name":{"en":"A"}}} | "definition":{"name":{"en":"A"}}
            """)
    void namesOfPeopleThingsAndWordsArePutRight(String from, String to, String expected) {
        String sent = statement("").replace(from.strip(), to.strip());

        assertThat(send("strict", "POST", "/statements", sent).status()).isEqualTo(400);
        assertThat(send("lenient", "POST", "/statements", sent).status()).isEqualTo(200);
        assertThat(only().json()).contains(expected.strip());
    }

    @Test
    void whatNamesSomethingIsNeverInvented() {
        for (String broken : List.of(
                "{\"verb\":{\"id\":\"http://e.org/did\"},\"object\":{\"id\":\"http://e.org/a\"}}",
                statement("").replace("http://e.org/did", "did"),
                statement("").replace("\"http://e.org/a\"", "\"a\""),
                statement("\"id\":\"one\""),
                "{\"actor\":",
                "[" + statement("") + ",1]")) {
            LrsResponse answer = send("lenient", "POST", "/statements", broken);
            assertThat(answer.status()).as(broken).isEqualTo(400);
        }
        assertThat(lrs.statements().search(STRICT).count()).isZero();
    }

    @Test
    void requestsOfOldToolsAreTaken() {
        String sent = statement("");
        assertThat(send("strict", "PUT", "/statements", sent).status()).isEqualTo(400);
        assertThat(send("lenient", "PUT", "/statements", sent).status()).isEqualTo(204);
        assertThat(send("lenient", "POST", "/statements", sent, "content-type", "")
                        .status())
                .isEqualTo(200);
        assertThat(send("lenient", "POST", "/statements", sent, "x-experience-api-version", "0.95")
                        .headers())
                .containsEntry("X-Experience-API-Version", "1.0.3");
        assertThat(send("lenient", "POST", "/statements", sent, "x-experience-api-version", "")
                        .status())
                .isEqualTo(200);
        assertThat(lrs.statements().search(STRICT).list(9))
                .hasSize(4)
                .allSatisfy(stored -> assertThat(stored.attachments()).hasSize(1));
    }

    @Test
    void aRetryIsTheSameStatementAndGoodOnesAreLeftAlone() {
        String id = "\"id\":\"" + UUID.randomUUID() + "\"";
        String broken = statement(id + ",\"result\":{\"success\":\"true\"}");
        String good = statement("\"id\":\"" + UUID.randomUUID() + "\"");
        String batch = "[" + broken + "," + good + "]";

        assertThat(send("lenient", "POST", "/statements", batch).status()).isEqualTo(200);
        assertThat(send("lenient", "POST", "/statements", batch).status()).isEqualTo(200);
        assertThat(lrs.statements().search(STRICT).count()).isEqualTo(2);
        assertThat(lrs.statements()
                        .search(STRICT)
                        .anyActivity(LenientReader.CATEGORY)
                        .count())
                .isEqualTo(1);
        assertThat(lrs.statements()
                        .search(STRICT)
                        .anyActivity(LenientReader.CATEGORY)
                        .countBy(Grouping.VERB, 5))
                .extracting(g -> g.key())
                .containsExactly("http://e.org/did");
    }

    @Test
    void whatWasKeptAsItCameGoesWithThePerson() {
        send("lenient", "POST", "/statements", statement("\"result\":{\"success\":\"true\"}"));
        String sha2 = only().attachments().get(0).sha2();
        new Privacy(statements, documents, clock, UUID::randomUUID, entry -> {})
                .erase(Tenant.DEFAULT, Agent.mbox("mailto:a@example.org"), Privacy.FreeText.KEEP, "op", false);

        assertThat(only().attachments()).isEmpty();
        assertThat(lrs.statements().attachment(STRICT, sha2)).isEmpty();
    }

    @Test
    void stateThatSaysItIsJsonAndIsNotIsTakenWhole() {
        assertThat(send("strict", "POST", STATE, "{\"a\":1}").status()).isEqualTo(204);
        assertThat(send("strict", "POST", STATE, "page=3").status()).isEqualTo(400);
        assertThat(send("lenient", "POST", STATE, "page=3").status()).isEqualTo(204);
        assertThat(text(send("lenient", "GET", STATE, ""))).isEqualTo("page=3");
    }
}
