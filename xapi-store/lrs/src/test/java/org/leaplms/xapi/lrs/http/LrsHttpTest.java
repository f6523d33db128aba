package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaplms.xapi.lrs.http.Asking.send;
import static org.leaplms.xapi.lrs.http.Asking.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leaplms.xapi.lrs.AccessPolicy;
import org.leaplms.xapi.lrs.Allowance;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.RateLimit;
import org.leaplms.xapi.lrs.ops.StatementFeed;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Activity;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.Verb;
import org.leaplms.xapi.model.XapiVersion;

/** What the house adds to xAPI, asked of the resources without a server. */
class LrsHttpTest {
    private static final String ID = "7f1e5d3c-0000-4000-8000-0123456789ab";
    private static final String STATEMENT = """
            {"id":"%s","actor":{"mbox":"mailto:a@example.org"},"verb":{"id":"http://example.org/did"},\
            "object":{"id":"http://example.org/a"}}""".formatted(ID);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;

    private static Caller caller(String tenant, String id, Scope... scopes) {
        return Caller.of(new Tenant(tenant), id, Agent.account("https://lms.example", id), Set.of(scopes));
    }

    private LrsHttp http(AccessPolicy policy, Caller... callers) {
        Map<String, Caller> known = new HashMap<>();
        for (Caller caller : callers) {
            known.put(caller.tenant() + "/" + caller.id(), caller);
        }
        Lrs lrs = Lrs.builder().clock(clock).policy(policy).build();
        return LrsHttp.of(lrs, authorization -> Optional.ofNullable(known.get(authorization)));
    }

    @Test
    void aStatementComesBackAsItWasSent() {
        LrsHttp http = http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL));
        String odd = STATEMENT.replace("}}", "}, \"result\" : {\"score\":{\"raw\":1.10, \"max\": 1e1}}}");

        assertThat(send(http, "t/c", "POST", "/statements", odd).status()).isEqualTo(200);
        assertThat(text(send(http, "t/c", "GET", "/statements?statementId=" + ID, "")))
                .startsWith(odd.substring(0, odd.length() - 1))
                .contains("\"authority\":{\"objectType\":\"Agent\"", "\"version\":\"1.0.0\"", "\"stored\":\"2026-");
    }

    @Test
    void oneConfigurationSpeaksBothVersions() {
        LrsHttp http = http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL));

        assertThat(send(http, "t/c", "GET", "/statements", "").headers())
                .containsEntry("X-Experience-API-Version", "1.0.3");
        assertThat(send(http, "t/c", "GET", "/statements", "", "x-experience-api-version", "2.0.0")
                        .headers())
                .containsEntry("X-Experience-API-Version", "2.0.0");
    }

    @Test
    void readersOfEitherVersionGetEveryStatementWithItsOwnVersion() {
        LrsHttp http = http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL));
        String later = STATEMENT.replace("}}", """
                },"timestamp":"2026-01-01T12:00:00+02:00","context":{"contextAgents":[{"objectType":"contextAgent",\
                "agent":{"mbox":"mailto:b@example.org"}}]}}""");
        String earlier = STATEMENT
                .replace(ID, ID.replace("7f", "8f"))
                .replace("}}", "},\"timestamp\":\"2026-01-01T12:00:00+02:00\"}");

        assertThat(send(http, "t/c", "POST", "/statements", later, "x-experience-api-version", "2.0.0")
                        .status())
                .isEqualTo(200);
        assertThat(send(http, "t/c", "POST", "/statements", earlier).status()).isEqualTo(200);
        for (String version : List.of("1.0.3", "2.0.0")) {
            String read = text(send(http, "t/c", "GET", "/statements", "", "x-experience-api-version", version));
            assertThat(read)
                    .contains("\"contextAgents\"", "2026-01-01T10:00:00Z", "\"version\":\"2.0.0\"")
                    .contains("2026-01-01T12:00:00+02:00", "\"version\":\"1.0.0\"");
        }
    }

    @Test
    void whoFollowsShowsTheCredentialAgainAfterAQuarterOfAnHour() {
        Lrs lrs = Lrs.builder().clock(clock).build();
        LrsHttp http = LrsHttp.of(lrs, who -> Optional.of(caller("t", "c", Scope.ALL))).stream(new StatementFeed());
        LrsResponse stream = send(http, "t/c", "GET", "/stream", "");
        now = now.plus(Duration.ofMinutes(15));

        assertThat(text(stream)).isEqualTo(": open\n\n");
    }

    @Test
    void aCredentialsOwnBoundsHoldWithoutFurtherWiring() {
        Allowance allowance = Allowance.USUAL.withPerMinute(2).withBodyBytes(100);
        LrsHttp http =
                http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL).allowing(allowance), caller("t", "d", Scope.ALL));

        assertThat(send(http, "t/c", "POST", "/statements", STATEMENT).status()).isEqualTo(413);
        assertThat(send(http, "t/d", "POST", "/statements", STATEMENT).status()).isEqualTo(200);
        assertThat(send(http, "t/c", "GET", "/statements", "").status()).isEqualTo(200);
        assertThat(send(http, "t/c", "GET", "/statements", "").status()).isEqualTo(429);
        assertThat(send(http, "t/d", "GET", "/statements", "").status()).isEqualTo(200);
    }

    @Test
    void tenantsNeverSeeEachOther() {
        LrsHttp http = http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL), caller("u", "c", Scope.ALL));
        String state =
                "/activities/state?stateId=s&activityId=http://e.org/a&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D";
        String profile = "/agents/profile?profileId=s&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D";
        send(http, "t/c", "POST", "/statements", STATEMENT);
        send(http, "t/c", "PUT", state, "{}");
        send(http, "t/c", "PUT", profile, "{}", "if-none-match", "*");

        assertThat(send(http, "t/c", "GET", state, "").status()).isEqualTo(200);
        for (String path : List.of("/statements?statementId=" + ID, state, profile)) {
            assertThat(send(http, "u/c", "GET", path, "").status()).isEqualTo(404);
        }
        assertThat(text(send(http, "u/c", "GET", "/statements", ""))).contains("\"statements\":[]");
        assertThat(text(send(http, "u/c", "GET", "/activities?activityId=http://example.org/a", "")))
                .doesNotContain("definition");
        assertThat(send(http, "u/c", "POST", "/statements", STATEMENT.replace("did", "other"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void scopesBoundWhatACallerMayDo() {
        LrsHttp http = http(
                AccessPolicy.OPEN,
                caller("t", "all", Scope.ALL),
                caller("t", "write", Scope.STATEMENTS_WRITE),
                caller("t", "read", Scope.STATEMENTS_READ),
                caller("t", "mine", Scope.STATEMENTS_READ_MINE, Scope.STATEMENTS_WRITE));
        send(http, "t/all", "POST", "/statements", STATEMENT);
        String mine = STATEMENT.replace("89ab", "89ac");
        send(http, "t/mine", "POST", "/statements", mine);

        assertThat(send(http, "t/write", "GET", "/statements", "").status()).isEqualTo(403);
        assertThat(send(http, "t/read", "POST", "/statements", STATEMENT).status())
                .isEqualTo(403);
        assertThat(send(
                                http,
                                "t/read",
                                "GET",
                                "/activities/state?activityId=http://e.org&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D",
                                "")
                        .status())
                .isEqualTo(403);
        assertThat(text(send(http, "t/read", "GET", "/statements", ""))).contains("89ab", "89ac");
        assertThat(text(send(http, "t/mine", "GET", "/statements", "")))
                .contains("89ac")
                .doesNotContain("89ab");
        assertThat(send(http, "t/mine", "GET", "/statements?statementId=" + ID, "")
                        .status())
                .isEqualTo(404);
        assertThat(send(http, "unknown", "GET", "/statements", "").status()).isEqualTo(401);
    }

    @Test
    void aPolicyMayRefuseOrAddInTheSameUnit() {
        Statement added = Statement.builder()
                .id(java.util.UUID.fromString("7f1e5d3c-0000-4000-8000-00000000aaaa"))
                .actor(Agent.mbox("a@example.org"))
                .verb(Verb.of("http://example.org/moved-on"))
                .object(Activity.of("http://example.org/a"))
                .build();
        AccessPolicy policy = new AccessPolicy() {
            @Override
            public Verdict storing(Caller caller, XapiVersion version, List<Statement> statements) {
                return statements.get(0).verb().id().endsWith("did")
                        ? new Allow(List.of(added))
                        : new Deny("CMI5-9", "The verb is not allowed now.", "Send initialized first.");
            }
        };
        LrsHttp http = http(policy, caller("t", "c", Scope.ALL));

        assertThat(text(send(http, "t/c", "POST", "/statements", STATEMENT))).isEqualTo("[\"" + ID + "\"]");
        assertThat(text(send(http, "t/c", "GET", "/statements", ""))).contains(ID, "00000000aaaa");
        LrsResponse refused = send(http, "t/c", "POST", "/statements", STATEMENT.replace("did", "else"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(text(refused)).contains("CMI5-9", "Send initialized first.");
    }

    @Test
    void errorsNameRulePlaceAndCureInTheSendersLanguage() {
        LrsHttp http = http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL));
        String bad = STATEMENT.replace("http://example.org/did", "did");

        assertThat(text(send(http, "t/c", "POST", "/statements", bad)))
                .contains("\"id\":\"XAPI-00044\"", "\"pointer\":\"/verb/id\"", "\"cure\":\"Use a published verb");
        assertThat(text(send(http, "t/c", "POST", "/statements", bad, "accept-language", "fr-CA, en;q=0.5")))
                .contains("Le verbe a besoin");
    }

    @Test
    void tooManyRequestsWait() {
        LrsHttp http = http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL)).rates(new RateLimit(c -> 1, clock));

        assertThat(send(http, "t/c", "GET", "/statements", "").status()).isEqualTo(200);
        LrsResponse refused = send(http, "t/c", "GET", "/statements", "");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("Retry-After", "60");
        now = now.plus(Duration.ofMinutes(1));
        assertThat(send(http, "t/c", "GET", "/statements", "").status()).isEqualTo(200);
    }

    @Test
    void largeBodiesAreRefused() {
        LrsHttp http =
                http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL)).limits(new LrsLimits(100, 200, 50, 1, 10, 1000));

        assertThat(send(http, "t/c", "POST", "/statements", " ".repeat(101)).status())
                .isEqualTo(413);
        assertThat(send(
                                http,
                                "t/c",
                                "PUT",
                                "/agents/profile?profileId=s&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D",
                                " ".repeat(51),
                                "if-none-match",
                                "*")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void onlyNamedOriginsComeIn() {
        LrsHttp http =
                http(AccessPolicy.OPEN, caller("t", "c", Scope.ALL)).cors(new Cors(Set.of("https://content.example")));

        assertThat(send(http, "t/c", "OPTIONS", "/statements", "", "origin", "https://content.example")
                        .headers())
                .containsEntry("Access-Control-Allow-Origin", "https://content.example")
                .containsKey("Access-Control-Allow-Headers");
        assertThat(send(http, "t/c", "GET", "/statements", "", "origin", "https://other.example")
                        .headers())
                .doesNotContainKey("Access-Control-Allow-Origin");
    }
}
