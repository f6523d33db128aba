package org.leaplms.xapi.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.model.XapiVersion;

/** Data 2.3 to 2.5 and Communication 2.1: statements stored, voided and found by id. */
final class StatementChecks {
    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private static final String[][] ALONE = {
        {"agent", Samples.ACTOR},
        {"verb", "http://example.org/v"},
        {"activity", "http://example.org/a"},
        {"registration", "7f1e5d3c-0000-4000-8000-0123456789ab"},
        {"related_activities", "true"},
        {"related_agents", "true"},
        {"since", "2012-06-01T19:09:13.245Z"},
        {"until", "2012-06-01T19:09:13.245Z"},
        {"limit", "1"},
        {"ascending", "true"}
    };

    private StatementChecks() {}

    static void add(Requirements r) {
        life(r);
        voiding(r);
        writing(r);
        reading(r);
    }

    private static void life(Requirements r) {
        r.both(26, "a statement without id is given one", lab -> {
            String id = lab.post(Samples.GOOD).is(200).strings().get(0);
            lab.get("/statements", "statementId", id).is(200);
        });
        r.both(23, "stored is a timestamp", lab -> {
            String id = lab.stored(Samples.GOOD);
            String stored = lab.get("/statements", "statementId", id).json().string("stored");
            assertThat(Instant.parse(Objects.requireNonNull(stored))).isNotNull();
        });
        r.both(97, "stored is set by the record store", lab -> {
            String id = lab.stored(Samples.with("stored", "\"2012-06-01T19:09:13.245Z\""));
            assertThat(lab.get("/statements", "statementId", id).json().string("stored"))
                    .isNotEqualTo("2012-06-01T19:09:13.245Z");
        });
        r.both(99, "authority is set by the record store", lab -> {
            String id = lab.stored(Samples.with("authority", Samples.ACTOR));
            JsonObject authority =
                    lab.get("/statements", "statementId", id).json().object("authority");
            assertThat(Objects.requireNonNull(authority).has("account")).isTrue();
        });
        r.both(122, "the digits of a timestamp are kept", lab -> {
            String id = lab.stored(Samples.with("timestamp", "\"2024-02-29T23:59:59.123456Z\""));
            assertThat(lab.get("/statements", "statementId", id).json().string("timestamp"))
                    .startsWith("2024-02-29T23:59:59.123");
        });
        r.both(22, "a statement without timestamp is given that of its storing", lab -> {
            JsonObject statement = lab.get("/statements", "statementId", lab.stored(Samples.GOOD))
                    .json();
            assertThat(statement.string("timestamp")).isEqualTo(statement.string("stored"));
        });
        r.both(332, "the version comes back as it was sent, or is set", lab -> {
            String kept = lab.stored(Samples.with("version", "\"1.0.5\""));
            String set = lab.stored(Samples.GOOD);
            assertThat(lab.get("/statements", "statementId", kept).json().string("version"))
                    .isEqualTo("1.0.5");
            assertThat(lab.get("/statements", "statementId", set).json().string("version"))
                    .isEqualTo(lab.version() == XapiVersion.V2_0 ? "2.0.0" : "1.0.0");
        });
        r.both(330, "a statement is not changed because of its version", lab -> {
            String id = lab.stored(Samples.with("version", "\"1.0.0\""));
            lab.get("/statements", "statementId", id).holdsAll(Samples.with("version", "\"1.0.0\""));
        });
        r.only20("XAPI2-UTC", "timestamps are given back in UTC", lab -> {
            String id = lab.stored(Samples.with("timestamp", "\"2023-05-04T12:00:00-05:00\""));
            assertThat(lab.get("/statements", "statementId", id).json().string("timestamp"))
                    .isEqualTo("2023-05-04T17:00:00Z");
        });
    }

    private static String voidingOf(Lab lab, String target) {
        return lab.referring(lab.agent("v"), VOIDED, target);
    }

    private static void voiding(Requirements r) {
        r.both(18, "a voided statement is found as voided only", lab -> {
            String target = lab.stored(Samples.GOOD);
            voidingOf(lab, target);
            lab.get("/statements", "statementId", target).is(404);
            lab.get("/statements", "voidedStatementId", target).is(200);
        });
        r.both(16, "a voiding statement cannot be voided", lab -> {
            String target = lab.stored(Samples.GOOD);
            String first = voidingOf(lab, target);
            voidingOf(lab, first);
            lab.get("/statements", "statementId", first).is(200);
            lab.get("/statements", "voidedStatementId", target).is(200);
        });
        r.both(157, "a voided statement is given by voidedStatementId", lab -> {
            String target = lab.stored(Samples.GOOD);
            voidingOf(lab, target);
            assertThat(lab.get("/statements", "voidedStatementId", target)
                            .is(200)
                            .json()
                            .string("id"))
                    .isEqualTo(target);
        });
        r.both(155, "what is not voided is not given by voidedStatementId", lab -> lab.get(
                        "/statements", "voidedStatementId", lab.stored(Samples.GOOD))
                .is(404));
        r.both(163, "a voided statement is in no list", lab -> {
            String agent = lab.agent("a");
            String target = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            voidingOf(lab, target);
            assertThat(lab.get("/statements", "agent", agent).ids()).doesNotContain(target);
        });
        r.both(162, "a statement about a voided one still matches its filters", lab -> {
            String agent = lab.agent("a");
            String target = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            String other = lab.referring(lab.agent("b"), lab.iri("w"), target);
            String voiding = voidingOf(lab, target);
            assertThat(lab.get("/statements", "verb", lab.iri("v")).ids()).containsExactlyInAnyOrder(other, voiding);
            assertThat(lab.get("/statements", "verb", lab.iri("v"), "limit", "1")
                            .ids())
                    .containsExactly(voiding);
        });
    }

    private static void writing(Requirements r) {
        r.both(139, "statements live under /statements", lab -> lab.get("/statements")
                .is(200));
        r.both(143, "PUT answers 204", lab -> lab.put(lab.uuid(), Samples.GOOD).is(204));
        r.both(144, "PUT stores under its statementId", lab -> {
            String id = lab.uuid();
            lab.put(id, Samples.GOOD).is(204);
            assertThat(lab.get("/statements", "statementId", id).json().string("id"))
                    .isEqualTo(id);
            lab.put(lab.uuid(), Samples.with("id", JsonString.quote(lab.uuid())))
                    .is(400);
            lab.put(lab.uuid(), "[" + Samples.GOOD + "," + Samples.GOOD + "]").is(400);
        });
        r.both(145, "PUT without statementId is refused", lab -> lab.send("PUT", "/statements", "", Samples.GOOD)
                .is(400));
        r.both(146, "POST answers with the ids in order", lab -> {
            String one = lab.uuid();
            String two = lab.uuid();
            String body = "[" + Samples.with("id", JsonString.quote(one)) + ","
                    + Samples.with("id", JsonString.quote(two)) + "]";
            assertThat(lab.post(body).is(200).strings()).containsExactly(one, two);
        });
        r.both(147, "POST takes one or many", lab -> {
            lab.post(Samples.GOOD).is(200);
            lab.post("[" + Samples.GOOD + "]").is(200);
            assertThat(lab.post("[]").is(200).strings()).isEmpty();
        });
        r.both(142, "a statement is never changed; the same again is fine, another is a conflict", lab -> {
            String id = lab.stored(Samples.GOOD);
            String same = Samples.with("id", JsonString.quote(id));
            lab.post(same).is(200);
            lab.put(id, Samples.GOOD).is(204);
            lab.post(same.replace("did", "other")).is(409).hasError();
            lab.put(id, Samples.GOOD.replace("did", "other")).is(409);
            lab.get("/statements", "statementId", id).holdsAll(same);
        });
        r.both(326, "a batch is stored whole or not at all", lab -> {
            String id = lab.uuid();
            lab.post("[" + Samples.with("id", JsonString.quote(id)) + "," + Samples.without("verb") + "]")
                    .is(400);
            lab.get("/statements", "statementId", id).is(404);
            String taken = lab.stored(Samples.GOOD);
            lab.post("[" + Samples.with("id", JsonString.quote(id)) + ","
                            + Samples.with("id", JsonString.quote(taken)).replace("did", "x") + "]")
                    .is(409);
            lab.get("/statements", "statementId", id).is(404);
        });
        r.both(326, "an id may occur once in a batch", lab -> {
            String statement = Samples.with("id", JsonString.quote(lab.uuid()));
            lab.post("[" + statement + "," + statement + "]").is(400);
        });
        r.both(182, "what is refused changes nothing", lab -> {
            String agent = lab.agent("a");
            lab.post(Samples.plus(Samples.with("actor", agent), "mood", "1")).is(400);
            assertThat(lab.get("/statements", "agent", agent).ids()).isEmpty();
        });
        r.both(127, "other content types are refused", lab -> {
            lab.send("POST", "/statements", "", Samples.GOOD, "content-type", "text/plain")
                    .is(400);
            lab.send("POST", "/statements", "", Samples.GOOD, "content-type", "")
                    .is(400);
            lab.send("POST", "/statements", "", Samples.GOOD, "content-type", "application/json; charset=utf-8")
                    .is(200);
        });
        r.both(15, "text is UTF-8", lab -> {
            String name = Samples.actor("\"name\":\"Zoë 学习 😀\",\"mbox\":\"mailto:z@example.org\"");
            lab.get("/statements", "statementId", lab.stored(name)).holdsAll(name);
        });
    }

    private static void reading(Requirements r) {
        r.both(159, "GET is answered", lab -> lab.get("/statements").is(200));
        r.both(158, "statementId gives one statement", lab -> lab.get("/statements", "statementId", lab.uuid())
                .is(404));
        r.both(156, "statementId gives the statement of that id", lab -> {
            String id = lab.stored(Samples.GOOD);
            Reply reply = lab.get("/statements", "statementId", id).is(200);
            assertThat(reply.json().string("id")).isEqualTo(id);
            assertThat(reply.needed("last-modified")).contains("GMT");
        });
        r.both(154, "without ids a result is given", lab -> {
            JsonObject result = lab.get("/statements").is(200).json();
            assertThat(result.names()).contains("statements", "more");
        });
        r.both(110, "statements is an array", lab -> assertThat(
                        lab.get("/statements").json().array("statements"))
                .isNotNull());
        r.both(113, "a result has statements and more", lab -> assertThat(
                        lab.get("/statements").json().size())
                .isEqualTo(2));
        r.both(149, "an empty result is no error", lab -> assertThat(
                        lab.get("/statements", "verb", lab.iri("never")).is(200).ids())
                .isEmpty());
        for (String[] other : ALONE) {
            r.both(151, "statementId and " + other[0] + " are refused together", lab -> lab.get(
                            "/statements", "statementId", lab.uuid(), other[0], other[1])
                    .is(400));
            r.both(150, "voidedStatementId and " + other[0] + " are refused together", lab -> lab.get(
                            "/statements", "voidedStatementId", lab.uuid(), other[0], other[1])
                    .is(400));
        }
        r.both(151, "statementId and voidedStatementId are refused together", lab -> lab.get(
                        "/statements", "statementId", lab.uuid(), "voidedStatementId", lab.uuid())
                .is(400));
        r.both(151, "statementId with attachments and format is fine", lab -> lab.get(
                        "/statements",
                        "statementId",
                        lab.stored(Samples.GOOD),
                        "attachments",
                        "false",
                        "format",
                        "exact")
                .is(200));
        r.both(153, "every answer to GET says up to when it is consistent", lab -> {
            lab.get("/statements").needed("x-experience-api-consistent-through");
            lab.get("/statements", "statementId", lab.stored(Samples.GOOD))
                    .needed("x-experience-api-consistent-through");
            lab.get("/statements", "LIMIT", "1").is(400).needed("x-experience-api-consistent-through");
        });
        r.both(160, "consistent-through is an ISO 8601 instant", lab -> {
            lab.stored(Samples.GOOD);
            String through = lab.get("/statements").needed("x-experience-api-consistent-through");
            assertThat(Instant.parse(through)).isAfter(Instant.parse("2000-01-01T00:00:00Z"));
        });
    }
}
