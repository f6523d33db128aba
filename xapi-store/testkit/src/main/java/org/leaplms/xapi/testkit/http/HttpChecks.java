package org.leaplms.xapi.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;

/** Communication 1, 2.4, 2.5, 2.8, 3 and 4: the other resources, versions, methods, authentication. */
final class HttpChecks {
    private HttpChecks() {}

    static void add(Requirements r) {
        agents(r);
        activities(r);
        about(r);
        heads(r);
        versions(r);
        alternate(r);
        access(r);
    }

    private static void agents(Requirements r) {
        r.both(245, "agents live under /agents", lab -> lab.get("/agents", "agent", Samples.ACTOR)
                .is(200));
        r.both(236, "a Person is given", lab -> assertThat(lab.get("/agents", "agent", lab.agent("a"))
                        .is(200)
                        .json()
                        .names())
                .contains("objectType"));
        r.both(237, "its type is Person", lab -> assertThat(
                        lab.get("/agents", "agent", lab.agent("a")).json().string("objectType"))
                .isEqualTo("Person"));
        r.both(238, "its names are an array", lab -> {
            String named = lab.agent("a").replace("\"mbox\"", "\"name\":\"N\",\"mbox\"");
            lab.stored(named, lab.iri("v"), lab.iri("a"));
            assertThat(lab.get("/agents", "agent", lab.agent("a")).body()).contains("\"name\":[\"N\"]");
        });
        r.both(239, "its addresses are an array", lab -> assertThat(
                        lab.get("/agents", "agent", "{\"mbox\":\"mailto:p@example.org\"}")
                                .body())
                .contains("\"mbox\":[\"mailto:p@example.org\"]"));
        r.both(244, "its addresses begin with mailto", lab -> assertThat(
                        lab.get("/agents", "agent", "{\"mbox\":\"mailto:q@example.org\"}")
                                .body())
                .contains("[\"mailto:"));
        r.both(240, "its hashes are an array", lab -> assertThat(
                        lab.get("/agents", "agent", "{\"mbox_sha1sum\":\"" + "ab".repeat(20) + "\"}")
                                .body())
                .contains("\"mbox_sha1sum\":[\"abab"));
        r.both(241, "its OpenIDs are an array", lab -> assertThat(
                        lab.get("/agents", "agent", "{\"openid\":\"http://o.example.org/1\"}")
                                .body())
                .contains("\"openid\":[\"http://o.example.org/1\"]"));
        r.both(242, "its accounts are an array", lab -> assertThat(
                        lab.get("/agents", "agent", "{\"account\":{\"homePage\":\"http://e.org\",\"name\":\"n\"}}")
                                .body())
                .contains("\"account\":[{\"homePage\":\"http://e.org\",\"name\":\"n\"}]"));
        r.both(243, "agent is needed", lab -> lab.get("/agents").is(400));
        r.both(249, "agent must be an agent", lab -> {
            lab.get("/agents", "agent", "x").is(400);
            lab.get("/agents", "agent", "{\"mbox\":\"x\"}").is(400);
            lab.get("/agents", "agent", Samples.GROUP).is(400);
        });
        r.both(247, "a Person is given of somebody unknown too", lab -> lab.get("/agents", "agent", lab.agent("never"))
                .is(200));
        r.both(246, "every member of a Person but its type is an array", lab -> {
            JsonObject person = lab.get("/agents", "agent", lab.agent("a")).json();
            person.names().stream()
                    .filter(name -> !name.equals("objectType"))
                    .forEach(name -> assertThat(person.array(name)).isNotNull());
        });
        r.both(248, "a Person holds what statements say", lab -> lab.get("/agents", "agent", lab.agent("a"))
                .is(200));
    }

    private static void activities(Requirements r) {
        r.both(252, "activities live under /activities", lab -> lab.get("/activities", "activityId", lab.iri("a"))
                .is(200));
        r.both(253, "GET is answered", lab -> lab.get("/activities", "activityId", lab.iri("a"))
                .is(200));
        r.both(250, "activityId is needed and an IRI", lab -> {
            lab.get("/activities").is(400);
            lab.get("/activities", "activityId", "a").is(400);
        });
        r.both(251, "the activity is given", lab -> assertThat(lab.get("/activities", "activityId", lab.iri("a"))
                        .json()
                        .string("id"))
                .isEqualTo(lab.iri("a")));
        r.both(254, "definitions of all statements are merged", lab -> {
            String start = "{\"id\":\"" + lab.iri("a") + "\",\"definition\":{\"name\":";
            lab.stored(Samples.with("object", start + "{\"en\":\"one\"}}}"));
            lab.stored(Samples.with("object", start + "{\"fr\":\"un\"},\"moreInfo\":\"http://example.org/m\"}}"));
            JsonObject definition = Objects.requireNonNull(
                    lab.get("/activities", "activityId", lab.iri("a")).json().object("definition"));
            assertThat(Objects.requireNonNull(definition.object("name")).names())
                    .containsExactlyInAnyOrder("en", "fr");
            assertThat(definition.string("moreInfo")).isEqualTo("http://example.org/m");
        });
    }

    private static void about(Requirements r) {
        r.both(315, "the record store tells about itself", lab -> lab.get("/about")
                .is(200));
        r.both(318, "its versions are an array", lab -> assertThat(
                        lab.get("/about").json().array("version"))
                .isNotNull());
        r.both(317, "1.0.3 is among them", lab -> assertThat(lab.get("/about").body())
                .contains("\"1.0.3\""));
        r.only20("XAPI2-ABOUT", "2.0.0 is among them", lab -> assertThat(
                        lab.get("/about").body())
                .contains("\"2.0.0\""));
        r.both(316, "versions are versions", lab -> assertThat(
                        Objects.requireNonNull(lab.get("/about").json().array("version"))
                                .values())
                .allSatisfy(v -> assertThat(((JsonString) v).value()).matches("\\d+\\.\\d+\\.\\d+")));
        r.both(319, "about needs neither version nor credentials", lab -> lab.send(
                        "GET", "/about", null, Map.of(), new byte[0])
                .is(200));
    }

    private static void heads(Requirements r) {
        r.both(2, "HEAD is answered like GET, without body", lab -> {
            String id = lab.stored(Samples.GOOD);
            String[][] all = {
                {"/statements", Lab.query("statementId", id)},
                {"/about", ""},
                {"/agents", Lab.query("agent", Samples.ACTOR)},
                {"/activities", Lab.query("activityId", lab.iri("a"))},
                {"/activities/profile", Lab.query("activityId", lab.iri("a"))},
                {"/agents/profile", Lab.query("agent", lab.agent("a"))},
                {"/activities/state", Lab.query("activityId", lab.iri("a"), "agent", lab.agent("a"))}
            };
            for (String[] one : all) {
                Reply head = lab.send("HEAD", one[0], one[1], "");
                Reply get = lab.send("GET", one[0], one[1], "");
                assertThat(head.status()).isEqualTo(get.status()).isEqualTo(200);
                assertThat(head.headers().keySet()).isEqualTo(get.headers().keySet());
                assertThat(head.body()).isEmpty();
            }
        });
    }

    private static void versions(Requirements r) {
        r.both(321, "a request without version is refused, and the refusal names one", lab -> {
            Reply reply = lab.send("GET", "/statements", "", "", "x-experience-api-version", "")
                    .is(400);
            assertThat(reply.needed("x-experience-api-version")).matches("0\\.95?");
        });
        r.both(331, "versions that are not spoken are refused", lab -> {
            for (String version : new String[] {"0.8", "0.95", "1.1.0", "3.0.0", "x"}) {
                lab.send("GET", "/statements", "", "", "x-experience-api-version", version)
                        .is(400);
            }
        });
        r.both(333, "every answer names the version asked for", lab -> {
            assertThat(lab.get("/statements").needed("x-experience-api-version"))
                    .isEqualTo(lab.version().label());
            assertThat(lab.get("/statements", "LIMIT", "1").needed("x-experience-api-version"))
                    .isEqualTo(lab.version().label());
        });
        r.only103(331, "1.0 and 1.0.9 are spoken", lab -> {
            lab.send("GET", "/statements", "", "", "x-experience-api-version", "1.0")
                    .is(200);
            lab.send("GET", "/statements", "", "", "x-experience-api-version", "1.0.9")
                    .is(200);
        });
        for (String name : new String[] {
            "STATEMENTID", "VoidedStatementId", "AGENT", "VERB", "ACTIVITY", "REGISTRATION", "Related_Activities",
            "Related_Agents", "SINCE", "UNTIL", "LIMIT", "FORMAT", "ATTACHMENTS", "ASCENDING"
        }) {
            r.both(325, "the parameter " + name + " is refused in that case", lab -> lab.get("/statements", name, "1")
                    .is(400));
        }
        r.both(324, "a cursor that nobody gave out is refused", lab -> lab.send(
                        "GET", "/statements", "cursor=nonsense", "")
                .is(400)
                .hasError());
        r.both(324, "a parameter given twice is refused", lab -> lab.send("GET", "/statements", "limit=1&limit=2", "")
                .is(400));
        r.both(328, "a path that is none is not found", lab -> lab.get("/nothing")
                .is(404));
    }

    private static Reply form(Lab lab, String method, String form, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "content-type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return lab.send("POST", "/statements", "method=" + method, form, all);
    }

    private static void alternate(Requirements r) {
        r.only103(148, "a GET may be dressed as a form", lab -> assertThat(
                        form(lab, "GET", "limit=1").is(200).json().names())
                .contains("statements", "more"));
        r.only103(336, "a PUT may be dressed as a form, credentials and version inside", lab -> {
            String id = lab.uuid();
            String form = Lab.query(
                    "statementId",
                    id,
                    "content",
                    Samples.GOOD,
                    "X-Experience-API-Version",
                    "1.0.3",
                    "Authorization",
                    Lab.AUTHORIZATION);
            form(lab, "PUT", form, "authorization", "", "x-experience-api-version", "")
                    .is(204);
            lab.get("/statements", "statementId", id).is(200);
        });
        r.only103(336, "fields with the names of headers count as headers", lab -> form(
                        lab,
                        "PUT",
                        Lab.query(
                                "statementId", lab.uuid(), "content", Samples.GOOD, "X-Experience-API-Version", "0.8"))
                .is(400));
        r.only103(336, "other shapes of forms are refused", lab -> {
            form(lab, "PUT", Lab.query("statementId", lab.uuid())).is(400);
            form(lab, "PUT", Samples.GOOD).is(400);
            form(lab, "PATCH", "limit=1").is(400);
            lab.send("PUT", "/statements", "method=POST", "content=1").is(400);
            lab.send(
                            "POST",
                            "/statements",
                            "method=GET&limit=1",
                            "",
                            "content-type",
                            "application/x-www-form-urlencoded")
                    .is(400);
        });
        r.only20("XAPI2-NO-ALTERNATE", "2.0 has no forms", lab -> {
            form(lab, "GET", "limit=1").is(400);
            form(lab, "PUT", Lab.query("statementId", lab.uuid(), "content", Samples.GOOD))
                    .is(400);
        });
    }

    private static void access(Requirements r) {
        r.both(334, "unknown credentials are refused with 401", lab -> {
            lab.send("GET", "/statements", "", "", "authorization", "Basic nobody")
                    .is(401)
                    .needed("www-authenticate");
            lab.send("GET", "/statements", "", "", "authorization", "").is(401);
            lab.send("POST", "/statements", "", Samples.GOOD, "authorization", "Basic nobody")
                    .is(401);
        });
        r.both(335, "known credentials open", lab -> lab.get("/statements").is(200));
        r.both(327, "credentials that do not reach are refused with 403", lab -> lab.send(
                        "POST", "/statements", "", Samples.GOOD, "authorization", LrsHttpContract.READER)
                .is(403));
        r.both(323, "faults of the sender are 4xx", lab -> {
            lab.send("PATCH", "/statements", "", "{}").is(405);
            lab.send("DELETE", "/statements", "", "").is(405);
            lab.send("GET", "/statements", "agent=%zz", "").is(400);
            Reply broken = lab.send("POST", "/statements", null, lab.headers(), new byte[] {'"', (byte) 0xC3, '"'});
            broken.is(400);
            assertThat(new String(broken.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .contains("XAPI-00015");
        });
    }
}
