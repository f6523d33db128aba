package org.leaplms.xapi.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.leaplms.xapi.json.JsonArray;

/** Communication 2.1.3: statements found by filters, in formats, page by page. */
final class StatementQueryChecks {
    private StatementQueryChecks() {}

    static void add(Requirements r) {
        filters(r);
        formats(r);
        paging(r);
    }

    private static void filters(Requirements r) {
        r.both(181, "agent gives what an agent did or was object of", lab -> {
            String agent = lab.agent("a");
            String did = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            String was = lab.stored(Samples.plus(Samples.with("actor", lab.agent("b")), "object", agent));
            lab.stored(lab.agent("c"), lab.iri("v"), lab.iri("a"));
            assertThat(lab.get("/statements", "agent", agent).ids()).containsExactlyInAnyOrder(did, was);
            lab.get("/statements", "agent", "{\"mbox\":1}").is(400);
            lab.get("/statements", "agent", "x").is(400);
        });
        r.both(181, "agent gives what a group with that member did", lab -> {
            String agent = lab.agent("a");
            String id = lab.stored(Samples.with("actor", "{\"objectType\":\"Group\",\"member\":[" + agent + "]}"));
            assertThat(lab.get("/statements", "agent", agent).ids()).containsExactly(id);
        });
        r.both(180, "verb gives statements of a verb", lab -> {
            String id = lab.stored(lab.agent("a"), lab.iri("v"), lab.iri("a"));
            assertThat(lab.get("/statements", "verb", lab.iri("v")).ids()).containsExactly(id);
            lab.get("/statements", "verb", "no iri").is(400);
        });
        r.both(179, "activity gives statements about an activity", lab -> {
            String id = lab.stored(lab.agent("a"), lab.iri("v"), lab.iri("a"));
            lab.stored(Samples.context("\"contextActivities\":{\"parent\":[{\"id\":\"" + lab.iri("a") + "\"}]}"));
            assertThat(lab.get("/statements", "activity", lab.iri("a")).ids()).containsExactly(id);
        });
        r.both(177, "related_activities gives statements that name an activity anywhere", lab -> {
            String object = lab.stored(lab.agent("a"), lab.iri("v"), lab.iri("a"));
            String parent = "\"contextActivities\":{\"parent\":[{\"id\":\"" + lab.iri("a") + "\"}]}";
            String context = lab.stored(Samples.context(parent));
            String sub = lab.stored(Samples.inside(Samples.context(parent)));
            assertThat(lab.get("/statements", "activity", lab.iri("a"), "related_activities", "true")
                            .ids())
                    .containsExactlyInAnyOrder(object, context, sub);
            lab.get("/statements", "related_activities", "yes").is(400);
        });
        r.both(178, "registration gives statements of a registration", lab -> {
            String registration = lab.uuid();
            String id =
                    lab.stored(Samples.context("\"registration\":\"" + registration.toUpperCase(Locale.ROOT) + "\""));
            assertThat(lab.get("/statements", "registration", registration).ids())
                    .containsExactly(id);
            lab.get("/statements", "registration", "x").is(400);
        });
        r.both(176, "related_agents gives statements that name an agent anywhere", lab -> {
            String agent = lab.agent("a");
            String instructor = lab.stored(Samples.context("\"instructor\":" + agent));
            String team = lab.stored(Samples.context("\"team\":{\"objectType\":\"Group\",\"member\":[" + agent + "]}"));
            String sub = lab.stored(Samples.inside(Samples.with("actor", agent)));
            assertThat(lab.get("/statements", "agent", agent).ids()).isEmpty();
            assertThat(lab.get("/statements", "agent", agent, "related_agents", "true")
                            .ids())
                    .containsExactlyInAnyOrder(instructor, team, sub);
        });
        r.only20("XAPI2-CONTEXT-AGENTS", "related_agents counts context agents and groups", lab -> {
            String agent = lab.agent("a");
            String id = lab.stored(
                    Samples.context("\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":" + agent + "}]"));
            assertThat(lab.get("/statements", "agent", agent, "related_agents", "true")
                            .ids())
                    .containsExactly(id);
        });
        r.both(175, "since gives what was stored later", lab -> {
            String agent = lab.agent("a");
            String first = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            String second = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            String stored = Objects.requireNonNull(
                    lab.get("/statements", "statementId", first).json().string("stored"));
            assertThat(lab.get("/statements", "agent", agent, "since", stored).ids())
                    .containsExactly(second);
            lab.get("/statements", "since", "yesterday").is(400);
        });
        r.both(174, "until gives what was stored until then", lab -> {
            String agent = lab.agent("a");
            String first = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            lab.stored(agent, lab.iri("v"), lab.iri("a"));
            String stored = Objects.requireNonNull(
                    lab.get("/statements", "statementId", first).json().string("stored"));
            assertThat(lab.get("/statements", "agent", agent, "until", stored).ids())
                    .containsExactly(first);
            lab.get("/statements", "until", "tomorrow").is(400);
        });
        r.both(12, "IRIs are compared character by character", lab -> {
            lab.stored(lab.agent("a"), lab.iri("v"), lab.iri("a"));
            assertThat(lab.get("/statements", "activity", lab.iri("A")).ids()).isEmpty();
            assertThat(lab.get("/statements", "activity", lab.iri("./a")).ids()).isEmpty();
        });
        r.both(164, "filters hold together", lab -> {
            String agent = lab.agent("a");
            String id = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            lab.stored(agent, lab.iri("w"), lab.iri("a"));
            lab.stored(agent, lab.iri("v"), lab.iri("b"));
            assertThat(lab.get("/statements", "agent", agent, "verb", lab.iri("v"), "activity", lab.iri("a"))
                            .ids())
                    .containsExactly(id);
        });
        r.both(164, "filters reach through StatementRefs, along a chain", lab -> {
            String target = lab.stored(lab.agent("a"), lab.iri("v"), lab.iri("a"));
            String one = lab.referring(lab.agent("b"), lab.iri("w"), target);
            String two = lab.referring(lab.agent("c"), lab.iri("x"), one);
            assertThat(lab.get("/statements", "verb", lab.iri("v")).ids()).containsExactlyInAnyOrder(target, one, two);
        });
        r.both(166, "ascending turns the order", lab -> {
            String agent = lab.agent("a");
            List<String> ids = List.of(
                    lab.stored(agent, lab.iri("v"), lab.iri("a")), lab.stored(agent, lab.iri("v"), lab.iri("a")));
            assertThat(lab.get("/statements", "agent", agent, "ascending", "true")
                            .ids())
                    .isEqualTo(ids);
        });
        r.both(165, "the newest comes first", lab -> {
            String agent = lab.agent("a");
            String first = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            String second = lab.stored(agent, lab.iri("v"), lab.iri("a"));
            assertThat(lab.get("/statements", "agent", agent).ids()).containsExactly(second, first);
        });
    }

    private static void formats(Requirements r) {
        String wordy =
                "{\"actor\":{\"objectType\":\"Agent\",\"name\":\"N\",\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":"
                        + "\"http://example.org/did\",\"display\":{\"en-US\":\"did\",\"en-GB\":\"did it\"}},\"object\":{\"id\":\"ID\","
                        + "\"definition\":{\"name\":{\"en-US\":\"color\",\"en-GB\":\"colour\"}}},\"context\":{\"contextActivities\":"
                        + "{\"other\":[{\"id\":\"ID\",\"definition\":{\"name\":{\"en-US\":\"color\",\"en-GB\":\"colour\"}}}]}}}";
        r.both(168, "exact is what is given unasked", lab -> {
            String id = lab.stored(wordy.replace("ID", lab.iri("a")));
            assertThat(lab.get("/statements", "statementId", id).body())
                    .isEqualTo(lab.get("/statements", "statementId", id, "format", "exact")
                            .body());
            lab.get("/statements", "format", "EXACT").is(400);
        });
        r.both(170, "exact gives everything back", lab -> {
            String sent = wordy.replace("ID", lab.iri("a"));
            lab.get("/statements", "statementId", lab.stored(sent), "format", "exact")
                    .holdsAll(sent);
        });
        r.both(171, "ids gives identifiers only", lab -> {
            String id = lab.stored(wordy.replace("ID", lab.iri("a")));
            Reply reply =
                    lab.get("/statements", "statementId", id, "format", "ids").is(200);
            assertThat(Objects.requireNonNull(reply.json().object("object")).names())
                    .containsExactly("id");
            assertThat(Objects.requireNonNull(reply.json().object("actor")).has("name"))
                    .isFalse();
            assertThat(reply.body()).doesNotContain("colour");
        });
        r.both(169, "canonical gives the merged definition", lab -> {
            String id = lab.stored(lab.agent("a"), lab.iri("v"), lab.iri("a"));
            lab.stored(wordy.replace("ID", lab.iri("a")));
            assertThat(lab.get("/statements", "statementId", id, "format", "canonical")
                            .body())
                    .contains("color");
        });
        r.both(172, "canonical gives one language, the one wished for", lab -> {
            String id = lab.stored(wordy.replace("ID", lab.iri("a")));
            Reply reply = lab.send(
                    "GET",
                    "/statements",
                    Lab.query("statementId", id, "format", "canonical"),
                    "",
                    "accept-language",
                    "en-GB");
            assertThat(reply.body()).contains("colour", "did it").doesNotContain("color\"", "\"en-US\"");
        });
    }

    private static void paging(Requirements r) {
        r.both(173, "limit bounds the result", lab -> {
            String agent = lab.agent("a");
            for (int i = 0; i < 3; i++) {
                lab.stored(agent, lab.iri("v"), lab.iri("a"));
            }
            assertThat(lab.get("/statements", "agent", agent, "limit", "2").ids())
                    .hasSize(2);
            assertThat(lab.get("/statements", "agent", agent, "limit", "0").ids())
                    .hasSize(3);
            lab.get("/statements", "limit", "-1").is(400);
            lab.get("/statements", "limit", "x").is(400);
        });
        r.both(108, "more leads to what is left, by the same rules", lab -> {
            String agent = lab.agent("a");
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                sent.add(lab.stored(agent, lab.iri("v"), lab.iri("a")));
            }
            List<String> seen = new ArrayList<>();
            Reply page = lab.get("/statements", "agent", agent, "limit", "2", "ascending", "true", "format", "ids");
            while (true) {
                assertThat(page.is(200).ids()).hasSizeLessThanOrEqualTo(2);
                seen.addAll(page.ids());
                if (page.more().isEmpty()) {
                    break;
                }
                page = lab.follow(page.more());
            }
            assertThat(seen).isEqualTo(sent);
        });
        r.both(109, "more is empty when nothing is left", lab -> {
            String agent = lab.agent("a");
            lab.stored(agent, lab.iri("v"), lab.iri("a"));
            assertThat(lab.get("/statements", "agent", agent).more()).isEmpty();
        });
        r.both(111, "the page behind more is a result too", lab -> {
            String agent = lab.agent("a");
            lab.stored(agent, lab.iri("v"), lab.iri("a"));
            lab.stored(agent, lab.iri("v"), lab.iri("a"));
            Reply page = lab.follow(
                    lab.get("/statements", "agent", agent, "limit", "1").more());
            assertThat(page.json().names()).contains("statements", "more");
        });
        r.both(114, "more is the address of a page", lab -> {
            String agent = lab.agent("a");
            lab.stored(agent, lab.iri("v"), lab.iri("a"));
            lab.stored(agent, lab.iri("v"), lab.iri("a"));
            assertThat(lab.get("/statements", "agent", agent, "limit", "1").more())
                    .startsWith("/xapi/statements?");
            lab.get("/statements", "cursor", "!no cursor!").is(400);
        });
        r.both(112, "an empty result has an empty more", lab -> {
            Reply reply = lab.get("/statements", "verb", lab.iri("never"));
            assertThat(((JsonArray) Objects.requireNonNull(reply.json().get("statements"))).size())
                    .isZero();
            assertThat(reply.more()).isEmpty();
        });
        r.both(324, "unknown parameters are refused everywhere", lab -> {
            for (String path : Set.of("/statements", "/activities", "/agents", "/about", "/agents/profile")) {
                lab.get(path, "unknown", "1").is(400);
            }
        });
    }
}
