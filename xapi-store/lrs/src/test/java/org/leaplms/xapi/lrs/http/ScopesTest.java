package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaplms.xapi.lrs.http.Asking.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.ops.StatementFeed;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/** Every scope tries every door; only the doors it is for open. */
class ScopesTest {
    private static final String AGENT = "agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D";
    private static final String STATE = "activityId=http://e.org/a&stateId=s&" + AGENT;
    private static final String ACTIVITY = "activityId=http://e.org/a&profileId=p";
    private static final String PERSON = "profileId=p&" + AGENT;
    private static final String NAMED = """
            {"actor":{"mbox":"mailto:a@b.c","name":"%s"},"verb":{"id":"http://e.org/did"},\
            "object":{"id":"http://e.org/a","definition":{"name":{"en":"%s"}}}}""";

    private enum Door {
        WRITE_STATEMENT("POST", "/statements", "", Scope.STATEMENTS_WRITE),
        READ_STATEMENTS("GET", "/statements", "", Scope.STATEMENTS_READ, Scope.STATEMENTS_READ_MINE, Scope.ALL_READ),
        LIST_STATE("GET", "/activities/state", STATE.replace("stateId=s&", ""), Scope.STATE, Scope.ALL_READ),
        WRITE_STATE("PUT", "/activities/state", STATE, Scope.STATE),
        MERGE_STATE("POST", "/activities/state", STATE, Scope.STATE),
        DELETE_STATE("DELETE", "/activities/state", STATE, Scope.STATE),
        LIST_ACTIVITY_PROFILES(
                "GET", "/activities/profile", "activityId=http://e.org/a", Scope.PROFILE, Scope.ALL_READ),
        WRITE_ACTIVITY_PROFILE("POST", "/activities/profile", ACTIVITY, Scope.PROFILE),
        DELETE_ACTIVITY_PROFILE("DELETE", "/activities/profile", ACTIVITY, Scope.PROFILE),
        LIST_AGENT_PROFILES("GET", "/agents/profile", AGENT, Scope.PROFILE, Scope.ALL_READ),
        WRITE_AGENT_PROFILE("POST", "/agents/profile", PERSON, Scope.PROFILE),
        DELETE_AGENT_PROFILE("DELETE", "/agents/profile", PERSON, Scope.PROFILE),
        READ_ACTIVITY(
                "GET",
                "/activities",
                "activityId=http://e.org/a",
                Scope.STATEMENTS_READ,
                Scope.STATEMENTS_READ_MINE,
                Scope.ALL_READ,
                Scope.DEFINE),
        READ_AGENT(
                "GET",
                "/agents",
                AGENT,
                Scope.PROFILE,
                Scope.STATEMENTS_READ,
                Scope.STATEMENTS_READ_MINE,
                Scope.ALL_READ),
        STREAM("GET", "/stream", "", Scope.STATEMENTS_READ, Scope.STATEMENTS_READ_MINE, Scope.ALL_READ);

        private final String method;
        private final String path;
        private final String query;
        private final Set<Scope> keys;

        Door(String method, String path, String query, Scope... keys) {
            this.method = method;
            this.path = path;
            this.query = query;
            this.keys = Set.of(keys);
        }
    }

    private final LrsHttp http =
            LrsHttp.of(Lrs.builder().clock(Clock.systemUTC()).build(), ScopesTest::caller).stream(new StatementFeed());

    /** The Authorization header lists scopes; each is a credential with an authority of its own. */
    private static Optional<Caller> caller(String scopes) {
        Set<Scope> set = Set.copyOf(Arrays.stream(scopes.split(" "))
                .map(s -> Scope.of(s).orElseThrow())
                .toList());
        return Optional.of(Caller.of(Tenant.DEFAULT, scopes, Agent.account("https://lms.example", scopes), set));
    }

    private LrsResponse send(String scopes, String method, String path, String query, String body) {
        return http.handle(new LrsRequest(
                method,
                "/xapi",
                path,
                query.isEmpty() ? null : query,
                Map.of(
                        "authorization",
                        scopes,
                        "x-experience-api-version",
                        "1.0.3",
                        "content-type",
                        "application/json"),
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    static Stream<Arguments> everyScopeAtEveryDoor() {
        return Arrays.stream(Scope.values())
                .flatMap(scope -> Arrays.stream(Door.values()).map(door -> Arguments.of(scope, door)));
    }

    @ParameterizedTest
    @MethodSource
    void everyScopeAtEveryDoor(Scope scope, Door door) {
        boolean opens = scope == Scope.ALL || door.keys.contains(scope);
        String body = door == Door.WRITE_STATEMENT ? NAMED.formatted("n", "d") : "{}";
        int status = send(scope.id(), door.method, door.path, door.query, body).status();

        assertThat(status).isEqualTo(opens ? (status == 204 ? 204 : 200) : 403);
    }

    @Test
    void ownStatementsAreOwnEvenWhereOthersAreAskedFor() {
        String mine = "statements/write statements/read/mine";
        send(mine, "POST", "/statements", "", NAMED.formatted("n", "mine"));
        String theirs = text(send("all", "POST", "/statements", "", NAMED.formatted("n", "theirs")))
                .replaceAll("[\\[\\]\"]", "");

        assertThat(text(send(mine, "GET", "/statements", "", "")))
                .contains("mine")
                .doesNotContain("theirs");
        assertThat(text(send(mine, "GET", "/statements", "activity=http://e.org/a", "")))
                .doesNotContain("theirs");
        assertThat(send(mine, "GET", "/statements", "statementId=" + theirs, "").status())
                .isEqualTo(404);
        assertThat(text(send("all", "GET", "/statements", "", ""))).contains("mine", "theirs");
    }

    @Test
    void onlyThoseWhoMayDefineTeachWords() {
        for (String scopes : List.of("statements/write", "statements/write state profile")) {
            send(scopes, "POST", "/statements", "", NAMED.formatted("Wrong", "Wrong"));
        }
        String activity = "activityId=http://e.org/a";
        assertThat(text(send("all/read", "GET", "/activities", activity, ""))).doesNotContain("definition");
        assertThat(text(send("all/read", "GET", "/agents", AGENT, ""))).doesNotContain("Wrong");
        assertThat(text(send("all/read", "GET", "/statements", "", ""))).contains("Wrong");

        send("statements/write define", "POST", "/statements", "", NAMED.formatted("Ann", "Course"));
        send("statements/write", "POST", "/statements", "", NAMED.formatted("Wrong", "Wrong"));
        assertThat(text(send("all/read", "GET", "/activities", activity, "")))
                .contains("Course")
                .doesNotContain("Wrong");
        assertThat(text(send("all/read", "GET", "/agents", AGENT, "")))
                .contains("Ann")
                .doesNotContain("Wrong");
        assertThat(text(send("statements/read/mine", "GET", "/agents", AGENT, "")))
                .doesNotContain("Ann");
    }
}
