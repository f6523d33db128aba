package org.leaplms.xapi.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leaplms.xapi.model.XapiVersion;

/** Communication 2.2, 2.3, 2.6, 2.7 and 3.1: State and profile documents. */
final class DocumentChecks {
    private DocumentChecks() {}

    static void add(Requirements r) {
        for (DocumentKind kind : DocumentKind.ALL) {
            life(r, kind);
            parameters(r, kind);
            merging(r, kind);
            concurrency(r, kind);
        }
        registrations(r);
        names(r);
    }

    private static void put(Lab lab, DocumentKind kind, String id, String body) {
        lab.send("PUT", kind.path(), kind.query(lab, id), body, "if-none-match", "*")
                .is(204);
    }

    private static Reply get(Lab lab, DocumentKind kind, String id) {
        return lab.get(kind.path(), kind.parameters(lab, id, ""));
    }

    private static void life(Requirements r, DocumentKind kind) {
        r.both(kind.id("endpoint"), kind.path() + " is there", lab -> {
            put(lab, kind, "a", "x");
            get(lab, kind, "a").is(200);
        });
        r.both(kind.id("PUT"), "PUT " + kind.path() + " answers 204", lab -> put(lab, kind, "a", "{}"));
        r.both(kind.id("POST"), "POST " + kind.path() + " answers 204", lab -> lab.send(
                        "POST", kind.path(), kind.query(lab, "a"), "{}")
                .is(204));
        r.both(kind.id("post"), "POST " + kind.path() + " is taken", lab -> lab.send(
                        "POST", kind.path(), kind.query(lab, "a"), "{\"a\":1}")
                .is(204));
        r.both(kind.id("GET"), "GET " + kind.path() + " gives the document as it was sent", lab -> {
            lab.send(
                            "PUT",
                            kind.path(),
                            kind.query(lab, "a"),
                            "some \u00e9 text",
                            "if-none-match",
                            "*",
                            "content-type",
                            "text/plain; charset=utf-8")
                    .is(204);
            Reply reply = get(lab, kind, "a").is(200);
            assertThat(reply.body()).isEqualTo("some \u00e9 text");
            assertThat(reply.header("content-type")).isEqualTo("text/plain; charset=utf-8");
            assertThat(reply.needed("etag")).matches("\"[0-9a-f]{40}\"");
            assertThat(reply.needed("last-modified")).endsWith("GMT");
        });
        r.both(kind.id("one"), "GET " + kind.path() + " gives the document of that id", lab -> {
            put(lab, kind, "a", "{\"n\":1}");
            put(lab, kind, "b", "{\"n\":2}");
            assertThat(get(lab, kind, "b").body()).isEqualTo("{\"n\":2}");
            get(lab, kind, "c").is(404);
        });
        r.both(kind.id("DELETE"), "DELETE " + kind.path() + " answers 204", lab -> {
            put(lab, kind, "a", "{}");
            lab.send("DELETE", kind.path(), kind.query(lab, "a"), "").is(204);
            get(lab, kind, "a").is(404);
        });
        r.both(kind.id("deleteOne"), "DELETE " + kind.path() + " takes only the document of that id", lab -> {
            put(lab, kind, "a", "{}");
            put(lab, kind, "b", "{}");
            lab.send("DELETE", kind.path(), kind.query(lab, "a"), "").is(204);
            get(lab, kind, "b").is(200);
        });
        r.both(kind.id("list"), "GET " + kind.path() + " without id gives the ids", lab -> {
            put(lab, kind, "a", "{}");
            put(lab, kind, "b", "{}");
            assertThat(lab.get(kind.path(), kind.parameters(lab, "", kind.idName()))
                            .is(200)
                            .strings())
                    .containsExactlyInAnyOrder("a", "b");
        });
        r.both(kind.id("since"), "since gives the ids of later documents", lab -> {
            put(lab, kind, "a", "{}");
            List<String> list = new ArrayList<>(List.of(kind.parameters(lab, "", kind.idName())));
            list.addAll(List.of("since", Instant.now().plusSeconds(3600).toString()));
            assertThat(lab.get(kind.path(), list.toArray(new String[0])).is(200).strings())
                    .isEmpty();
            list.set(list.size() - 1, "2012-06-01T19:09:13.245Z");
            assertThat(lab.get(kind.path(), list.toArray(new String[0])).is(200).strings())
                    .containsExactly("a");
        });
        r.both(kind.id("sinceOk"), "since is taken", lab -> {
            List<String> list = new ArrayList<>(List.of(kind.parameters(lab, "", kind.idName())));
            list.addAll(List.of("since", "2012-06-01T19:09:13.245Z"));
            lab.get(kind.path(), list.toArray(new String[0])).is(200);
        });
    }

    private static void parameters(Requirements r, DocumentKind kind) {
        for (String method : new String[] {"PUT", "POST", "GET", "DELETE"}) {
            for (String name : kind.names()) {
                boolean optional =
                        name.equals(kind.idName()) && (method.equals("GET") || kind.state() && method.equals("DELETE"));
                if (!optional) {
                    r.both(kind.id(method + name), method + " " + kind.path() + " needs " + name, lab -> lab.send(
                                    method,
                                    kind.path(),
                                    Lab.query(kind.parameters(lab, "a", name)),
                                    "{}",
                                    "if-none-match",
                                    "*")
                            .is(400));
                }
            }
            if (kind.agent()) {
                r.both(kind.id(method + "bad"), method + " " + kind.path() + " needs a good agent", lab -> {
                    for (String bad : new String[] {"x", "{\"mbox\":\"x\"}", "[]", "{}"}) {
                        String query = Lab.query(kind.parameters(lab, "a", "agent")) + "&" + Lab.query("agent", bad);
                        lab.send(method, kind.path(), query, "{}", "if-none-match", "*")
                                .is(400);
                    }
                });
            }
        }
        r.both(kind.id("sinceBad"), "since must be a timestamp at " + kind.path(), lab -> {
            List<String> list = new ArrayList<>(List.of(kind.parameters(lab, "", kind.idName())));
            list.addAll(List.of("since", "yesterday"));
            lab.get(kind.path(), list.toArray(new String[0])).is(400);
        });
        r.both(325, "parameters have their case at " + kind.path(), lab -> lab.send(
                        "GET",
                        kind.path(),
                        kind.query(lab, "a")
                                .replace(kind.idName(), kind.idName().toLowerCase(Locale.ROOT)),
                        "")
                .is(400));
    }

    private static void merging(Requirements r, DocumentKind kind) {
        r.both(kind.id("merge"), "POST " + kind.path() + " merges objects at their first level", lab -> {
            put(lab, kind, "a", "{\"a\":1,\"o\":{\"x\":1}}");
            lab.send("POST", kind.path(), kind.query(lab, "a"), "{\"b\":2,\"o\":{\"y\":2}}")
                    .is(204);
            get(lab, kind, "a").holdsAll("{\"a\":1,\"b\":2,\"o\":{\"y\":2}}");
            assertThat(get(lab, kind, "a").body()).doesNotContain("\"x\"");
        });
        r.both(kind.id("postNew"), "POST " + kind.path() + " writes what is not there", lab -> {
            lab.send("POST", kind.path(), kind.query(lab, "a"), "{\"a\":1}").is(204);
            assertThat(get(lab, kind, "a").body()).isEqualTo("{\"a\":1}");
        });
        r.both(kind.id("mergeType"), "POST " + kind.path() + " merges nothing but JSON", lab -> {
            lab.send(
                            "PUT",
                            kind.path(),
                            kind.query(lab, "a"),
                            "text",
                            "if-none-match",
                            "*",
                            "content-type",
                            "text/plain")
                    .is(204);
            lab.send("POST", kind.path(), kind.query(lab, "a"), "{}").is(400);
            put(lab, kind, "b", "{}");
            lab.send("POST", kind.path(), kind.query(lab, "b"), "text", "content-type", "text/plain")
                    .is(400);
            assertThat(get(lab, kind, "a").body()).isEqualTo("text");
            assertThat(get(lab, kind, "b").body()).isEqualTo("{}");
        });
        r.both(kind.id("mergeObject"), "POST " + kind.path() + " merges nothing but objects", lab -> {
            put(lab, kind, "a", "[1]");
            lab.send("POST", kind.path(), kind.query(lab, "a"), "{}").is(400);
            put(lab, kind, "b", "{}");
            lab.send("POST", kind.path(), kind.query(lab, "b"), "[1]").is(400);
        });
        r.both(kind.id("postJson"), "POST " + kind.path() + " refuses broken JSON", lab -> {
            lab.send("POST", kind.path(), kind.query(lab, "a"), "{\"a\":}").is(400);
            get(lab, kind, "a").is(404);
        });
        r.both(184, "a merge replaces what both have at " + kind.path(), lab -> {
            put(lab, kind, "a", "{\"a\":1}");
            lab.send("POST", kind.path(), kind.query(lab, "a"), "{\"a\":2}").is(204);
            get(lab, kind, "a").holdsAll("{\"a\":2}");
        });
        r.both(183, "a merge does not go deeper at " + kind.path(), lab -> {
            put(lab, kind, "a", "{\"o\":{\"p\":{\"q\":1}}}");
            lab.send("POST", kind.path(), kind.query(lab, "a"), "{\"o\":{\"p\":{}}}")
                    .is(204);
            assertThat(get(lab, kind, "a").body()).doesNotContain("\"q\"");
        });
    }

    private static void concurrency(Requirements r, DocumentKind kind) {
        r.both(322, "If-Match guards PUT, POST and DELETE at " + kind.path(), lab -> {
            put(lab, kind, "a", "{\"a\":1}");
            String etag = get(lab, kind, "a").needed("etag");
            for (String method : new String[] {"PUT", "POST", "DELETE"}) {
                lab.send(method, kind.path(), kind.query(lab, "a"), "{}", "if-match", "\"" + "0".repeat(40) + "\"")
                        .is(412);
            }
            assertThat(get(lab, kind, "a").body()).isEqualTo("{\"a\":1}");
            lab.send("PUT", kind.path(), kind.query(lab, "a"), "{\"a\":2}", "if-match", etag)
                    .is(204);
            assertThat(get(lab, kind, "a").needed("etag")).isNotEqualTo(etag);
        });
        r.both(322, "If-None-Match: * guards what is there at " + kind.path(), lab -> {
            put(lab, kind, "a", "1");
            lab.send("PUT", kind.path(), kind.query(lab, "a"), "2", "if-none-match", "*")
                    .is(412);
            assertThat(get(lab, kind, "a").body()).isEqualTo("1");
        });
        r.both(322, "PUT does not overwrite unasked at " + kind.path(), lab -> {
            put(lab, kind, "a", "1");
            boolean free = kind.state() && lab.version() == XapiVersion.V1_0_3;
            lab.send("PUT", kind.path(), kind.query(lab, "a"), "2").is(free ? 204 : 409);
            assertThat(get(lab, kind, "a").body()).isEqualTo(free ? "2" : "1");
        });
        if (!kind.state()) {
            r.only103(322, "PUT of a new profile names its condition at " + kind.path(), lab -> {
                lab.send("PUT", kind.path(), kind.query(lab, "a"), "1").is(400);
                get(lab, kind, "a").is(404);
            });
        }
        r.only20("XAPI2-CREATE", "PUT of what is new needs no condition at " + kind.path(), lab -> lab.send(
                        "PUT", kind.path(), kind.query(lab, "a"), "1")
                .is(204));
    }

    private static void names(Requirements r) {
        int[][] numbers = {{228, 226, 225, 224}, {277, 276, 274, 271}, {307, 306, 290, 305}};
        String[] methods = {"PUT", "POST", "GET", "DELETE"};
        for (int k = 0; k < DocumentKind.ALL.size(); k++) {
            DocumentKind kind = DocumentKind.ALL.get(k);
            for (int m = 0; m < methods.length; m++) {
                String method = methods[m];
                r.both(numbers[k][m], method + " " + kind.path() + " takes any string as id", lab -> {
                    put(lab, kind, "12345", "{}");
                    put(lab, kind, "é/&?=%", "{}");
                    for (String id : List.of("12345", "é/&?=%")) {
                        lab.send(method, kind.path(), kind.query(lab, id), "{}", "if-match", "*")
                                .is(method.equals("GET") ? 200 : 204);
                    }
                });
            }
        }
        DocumentKind profile = DocumentKind.ALL.get(2);
        r.both(292, "Activity Profile takes POST", lab -> lab.send(
                        "POST", profile.path(), profile.query(lab, "a"), "{}")
                .is(204));
        r.both(293, "Activity Profile takes PUT", lab -> put(lab, profile, "a", "{}"));
        r.both(304, "Activity Profile knows no agent", lab -> lab.send(
                        "GET", profile.path(), profile.query(lab, "a") + "&" + Lab.query("agent", Samples.ACTOR), "")
                .is(400));
        r.both(
                140,
                "all document resources are there",
                lab -> DocumentKind.ALL.forEach(kind -> {
                    put(lab, kind, "all", "{}");
                    get(lab, kind, "all").is(200);
                }));
        r.both(
                141,
                "since leaves out what was stored before it",
                lab -> DocumentKind.ALL.forEach(kind -> {
                    put(lab, kind, "old", "{}");
                    List<String> list = new ArrayList<>(List.of(kind.parameters(lab, "", kind.idName())));
                    list.addAll(List.of("since", Instant.now().plusSeconds(60).toString()));
                    assertThat(lab.get(kind.path(), list.toArray(new String[0])).strings())
                            .isEmpty();
                }));
    }

    private static void registrations(Requirements r) {
        DocumentKind state = DocumentKind.ALL.get(0);
        String registration = "7f1e5d3c-0000-4000-8000-0123456789ab";
        int[] taken = {219, 220, 227, 218};
        int[] bad = {200, 201, 202, 203};
        String[] methods = {"DELETE", "GET", "POST", "PUT"};
        for (int i = 0; i < methods.length; i++) {
            String method = methods[i];
            r.both(taken[i], method + " of State takes a registration", lab -> {
                String query = state.query(lab, "a") + "&registration=" + registration;
                lab.send("PUT", state.path(), query, "{}", "if-none-match", "*").is(204);
                lab.send(method, state.path(), query, "{}", "if-match", "*").is(method.equals("GET") ? 200 : 204);
                get(lab, state, "a").is(404);
            });
            r.both(bad[i], method + " of State refuses a registration that is no UUID", lab -> lab.send(
                            method, state.path(), state.query(lab, "a") + "&registration=x", "{}", "if-none-match", "*")
                    .is(400));
        }
        r.both(194, "DELETE of State without id takes all of the scope", lab -> {
            put(lab, state, "a", "{}");
            put(lab, state, "b", "{}");
            lab.send("DELETE", state.path(), Lab.query(state.parameters(lab, "", "stateId")), "")
                    .is(204);
            get(lab, state, "a").is(404);
            get(lab, state, "b").is(404);
        });
        r.both(216, "DELETE of State takes stateId", lab -> lab.send("DELETE", state.path(), state.query(lab, "a"), "")
                .is(204));
        r.both(217, "GET of State takes stateId", lab -> get(lab, state, "a").is(404));
    }
}
