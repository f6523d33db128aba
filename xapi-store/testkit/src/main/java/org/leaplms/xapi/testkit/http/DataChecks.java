package org.leaplms.xapi.testkit.http;

import static org.leaplms.xapi.testkit.http.Samples.ACTIVITY;
import static org.leaplms.xapi.testkit.http.Samples.ACTOR;
import static org.leaplms.xapi.testkit.http.Samples.GOOD;
import static org.leaplms.xapi.testkit.http.Samples.GROUP;
import static org.leaplms.xapi.testkit.http.Samples.REF;
import static org.leaplms.xapi.testkit.http.Samples.actor;
import static org.leaplms.xapi.testkit.http.Samples.attachment;
import static org.leaplms.xapi.testkit.http.Samples.attachmentWith;
import static org.leaplms.xapi.testkit.http.Samples.attachmentWithout;
import static org.leaplms.xapi.testkit.http.Samples.context;
import static org.leaplms.xapi.testkit.http.Samples.definition;
import static org.leaplms.xapi.testkit.http.Samples.inside;
import static org.leaplms.xapi.testkit.http.Samples.result;
import static org.leaplms.xapi.testkit.http.Samples.score;
import static org.leaplms.xapi.testkit.http.Samples.with;
import static org.leaplms.xapi.testkit.http.Samples.without;

/** Data 2.2 to 2.4 and 4: what a statement may and must hold besides those who act and what they act on. */
final class DataChecks {
    private static final String[] IDENTIFIERS = {
        "\"mbox\":\"mailto:x@example.org\"",
        "\"mbox_sha1sum\":\"cd9b00a5611f94eaa7b1661edab976068e364975\"",
        "\"openid\":\"http://openid.example.org/1\"",
        "\"account\":{\"homePage\":\"http://example.org\",\"name\":\"n\"}"
    };

    private DataChecks() {}

    static void add(Requirements r) {
        formatting(r);
        references(r);
        results(r);
        contexts(r);
        attachments(r);
        types(r);
    }

    private static void formatting(Requirements r) {
        r.refuse(1, "null is refused outside extensions", with("result", "null"), actor("\"name\":null"));
        r.accept(1, "null is taken in extensions", result("\"extensions\":{\"http://example.org/x\":null}"));
        r.refuse(3, "a statement without actor is refused", without("actor"));
        r.refuse(4, "a statement without verb is refused", without("verb"));
        r.refuse(5, "a statement without object is refused", without("object"));
        r.refuse(
                6,
                "a wrong data type is refused",
                score("\"max\":\"100\""),
                result("\"completion\":\"false\""),
                with("actor", "[]"),
                with("verb", "\"did\""));
        r.refuse(
                7,
                "a string that breaks its format is refused",
                with("verb", "{\"id\":\"\"}"),
                context("\"registration\":\"\""));
        r.refuse(8, "a name in another case is refused", with("conText", "{}"), with("RESULT", "{}"));
        r.refuse(
                9,
                "an enumerated value in another case is refused",
                actor("\"objectType\":\"agent\"," + IDENTIFIERS[0]),
                definition("\"interactionType\":\"Choice\""));
        r.refuse(
                10,
                "a name that the specification does not know is refused",
                with("mood", "\"good\""),
                definition("\"title\":{}"));
        r.refuse(
                11,
                "an IRI without scheme is refused",
                with("verb", "{\"id\":\"example.org/did\"}"),
                definition("\"type\":\"example.org/t\""));
        r.refuseOutside(14, "what is no JSON is refused", "{", "", "{\"actor\":}", "{\"a\":1}{");
        r.refuseOutside(14, "a member written twice is refused", GOOD.replace("}}", "},\"result\":{},\"result\":{}}"));
    }

    private static void references(Requirements r) {
        r.both(66, "a SubStatement keeps the rules of statements", lab -> lab.post(inside(without("verb")))
                .is(400));
        r.both(66, "a good SubStatement is taken", lab -> lab.post(inside(GOOD)).is(200));
        String[][] members = {
            {"67", "authority", ACTOR},
            {"68", "version", "\"1.0.3\""},
            {"69", "stored", "\"2020-01-01T00:00:00Z\""},
            {"70", "id", "\"7f1e5d3c-0000-4000-8000-0123456789ab\""}
        };
        for (String[] m : members) {
            r.both(Integer.parseInt(m[0]), "a SubStatement has no " + m[1], lab -> lab.post(inside(with(m[1], m[2])))
                    .is(400));
        }
        r.both(71, "a SubStatement holds no SubStatement", lab -> lab.post(inside(inside(GOOD)))
                .is(400));
        r.refuse(
                72,
                "a StatementRef has the UUID of a statement",
                with("object", "{\"objectType\":\"StatementRef\"}"),
                with("object", "{\"objectType\":\"StatementRef\",\"id\":\"x\"}"));
        r.refuse(
                73,
                "a StatementRef says its type",
                with("object", "{\"id\":\"7f1e5d3c-0000-4000-8000-0123456789ab\"}"),
                with("object", "{\"objectType\":\"statementRef\",\"id\":\"7f1e5d3c-0000-4000-8000-0123456789ab\"}"));
        r.both(72, "a StatementRef is taken", lab -> lab.post(with("object", REF))
                .is(200));
    }

    private static void results(Requirements r) {
        r.refuse(74, "success is true or false", result("\"success\":\"yes\""), result("\"success\":1"));
        r.refuse(75, "completion is true or false", result("\"completion\":\"yes\""));
        r.refuse(76, "response is a string", result("\"response\":1"));
        r.refuse(77, "duration is an ISO 8601 duration", result("\"duration\":\"1 hour\""), result("\"duration\":1"));
        r.refuse(78, "extensions of a result are an object", result("\"extensions\":[]"));
        r.refuse(79, "score is an object", result("\"score\":1"), score("\"points\":1"));
        r.refuse(80, "max is more than min", score("\"min\":10,\"max\":9"), score("\"max\":\"1\""));
        r.refuse(81, "min is less than max", score("\"min\":10,\"max\":10"), score("\"min\":\"1\""));
        r.refuse(82, "raw lies between min and max", score("\"raw\":11,\"max\":10"), score("\"raw\":-1,\"min\":0"));
        r.refuse(83, "scaled lies between -1 and 1", score("\"scaled\":1.1"), score("\"scaled\":-1.000001"));
        r.accept(83, "a score is taken", score("\"scaled\":-0.5,\"raw\":5,\"min\":0,\"max\":10"));
        r.accept(
                2,
                "the digits of a number are kept",
                score("\"raw\":0.10000000000000000555,\"max\":1e3"),
                result("\"extensions\":{\"http://example.org/pi\":3.14159265358979323846}"));
        for (String good : new String[] {"PT4H35M59.14S", "PT16559.14S", "P3Y1M29DT4H35M59.14S", "P3Y", "P4W"}) {
            r.accept(124, "the duration " + good + " is taken", result("\"duration\":\"" + good + "\""));
        }
        r.refuse(124, "other durations are refused", result("\"duration\":\"P4W1D\""), result("\"duration\":\"PA1H\""));
    }

    private static void contexts(Requirements r) {
        r.refuse(84, "revision is for activities only", Samples.plus(context("\"revision\":\"1\""), "object", ACTOR));
        r.refuse(85, "platform is for activities only", Samples.plus(context("\"platform\":\"p\""), "object", GROUP));
        r.refuse(86, "contextActivities is an object", context("\"contextActivities\":[]"));
        r.refuse(87, "instructor is an agent or group", context("\"instructor\":\"me\""), context("\"instructor\":{}"));
        r.accept(87, "a group may instruct", context("\"instructor\":" + GROUP));
        r.refuse(88, "team is a group", context("\"team\":" + ACTOR), context("\"team\":{\"mbox\":\"mailto:a@b.c\"}"));
        r.refuse(89, "revision is a string", context("\"revision\":1"));
        r.refuse(90, "platform is a string", context("\"platform\":{}"));
        r.refuse(91, "language is an RFC 5646 tag", context("\"language\":\"a12345678\""), context("\"language\":1"));
        r.refuse(
                92,
                "statement is a StatementRef",
                context("\"statement\":\"x\""),
                context("\"statement\":{\"id\":\"x\"}"));
        r.refuse(93, "relations have four names", context("\"contextActivities\":{\"child\":[" + ACTIVITY + "]}"));
        for (String relation : new String[] {"parent", "grouping", "category", "other"}) {
            r.refuse(
                    94,
                    relation + " holds activities",
                    context("\"contextActivities\":{\"" + relation + "\":\"a\"}"),
                    context("\"contextActivities\":{\"" + relation + "\":[" + ACTOR + "]}"));
            r.accept(
                    96,
                    "a single activity in " + relation + " comes back in an array",
                    context("\"contextActivities\":{\"" + relation + "\":" + ACTIVITY + "}"));
        }
        r.only20("XAPI2-CONTEXT-AGENTS", "contextAgents are taken", lab -> lab.post(
                        context("\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":" + ACTOR
                                + ",\"relevantTypes\":[\"http://example.org/t\"]}]"))
                .is(200));
        r.only20("XAPI2-CONTEXT-AGENTS", "contextAgents have their type, an agent and some types", lab -> {
            lab.post(context("\"contextAgents\":[{\"objectType\":\"Agent\",\"agent\":" + ACTOR + "}]"))
                    .is(400);
            lab.post(context("\"contextAgents\":[{\"objectType\":\"contextAgent\"}]"))
                    .is(400);
            lab.post(context("\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":" + ACTOR
                            + ",\"relevantTypes\":[]}]"))
                    .is(400);
        });
        r.only20("XAPI2-CONTEXT-GROUPS", "contextGroups are taken, with a group only", lab -> {
            lab.post(context("\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":" + GROUP + "}]"))
                    .is(200);
            lab.post(context("\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":" + ACTOR + "}]"))
                    .is(400);
        });
        r.only103(10, "contextAgents are unknown to 1.0.3", lab -> lab.post(context("\"contextAgents\":[]"))
                .is(400));
    }

    private static void attachments(Requirements r) {
        r.refuse(25, "attachments is an array", with("attachments", "{" + attachmentWithout("none") + "}"));
        r.accept(25, "an attachment at a fileUrl is taken", attachment(attachmentWithout("none")));
        r.refuse(
                102,
                "length is a whole number",
                attachment(attachmentWithout("length")),
                attachmentWith("length", "\"4\""),
                attachmentWith("length", "4.5"));
        r.refuse(
                103,
                "sha2 is a hash",
                attachment(attachmentWithout("sha2")),
                attachmentWith("sha2", "1"),
                attachmentWith("sha2", "\"x\""));
        r.refuse(104, "fileUrl is an IRL", attachmentWith("fileUrl", "\"f\""), attachmentWith("fileUrl", "1"));
        r.refuse(
                105,
                "contentType is a media type",
                attachment(attachmentWithout("contentType")),
                attachmentWith("contentType", "1"));
        r.refuse(
                106,
                "display is a language map",
                attachment(attachmentWithout("display")),
                attachmentWith("display", "\"d\""));
        r.refuse(
                107,
                "usageType is an IRI",
                attachment(attachmentWithout("usageType")),
                attachmentWith("usageType", "\"u\""));
    }

    private static void types(Requirements r) {
        r.refuse(
                118,
                "the key of an extension is an IRI",
                result("\"extensions\":{\"key\":1}"),
                context("\"extensions\":{\"should fail\":1}"),
                definition("\"extensions\":{\"key\":1}"));
        r.accept(
                119,
                "an extension may be null, empty or an empty object",
                result("\"extensions\":{\"http://e.org/n\":null,\"http://e.org/s\":\"\",\"http://e.org/o\":{}}"));
        r.accept(120, "extensions may be empty", context("\"extensions\":{}"));
        r.refuse(
                121,
                "a language map has RFC 5646 tags",
                definition("\"name\":{\"a12345678\":\"n\"}"),
                definition("\"description\":{\"en_US\":\"n\"}"),
                attachmentWith("display", "{\"a12345678\":\"d\"}"));
        r.refuse(
                13,
                "the parts of a language tag have their lengths",
                with("verb", "{\"id\":\"http://e.org/v\",\"display\":{\"englishwords\":\"x\"}}"));
        r.accept(
                121, "good tags are taken", definition("\"name\":{\"en\":\"n\",\"fr-CA\":\"m\",\"zh-Hant-TW\":\"o\"}"));
    }
}
