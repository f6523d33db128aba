package org.leaplms.xapi.testkit.http;

import static org.leaplms.xapi.testkit.http.Samples.ACTOR;
import static org.leaplms.xapi.testkit.http.Samples.ANONYMOUS;
import static org.leaplms.xapi.testkit.http.Samples.GROUP;
import static org.leaplms.xapi.testkit.http.Samples.REF;
import static org.leaplms.xapi.testkit.http.Samples.actor;
import static org.leaplms.xapi.testkit.http.Samples.context;
import static org.leaplms.xapi.testkit.http.Samples.definition;
import static org.leaplms.xapi.testkit.http.Samples.with;

/** Data 2.4.1 to 2.4.4: who, did and what. */
final class ActorAndObjectChecks {
    private static final String[] IDENTIFIERS = {
        "\"mbox\":\"mailto:x@example.org\"",
        "\"mbox_sha1sum\":\"cd9b00a5611f94eaa7b1661edab976068e364975\"",
        "\"openid\":\"http://openid.example.org/1\"",
        "\"account\":{\"homePage\":\"http://example.org\",\"name\":\"n\"}"
    };
    private static final String VOIDED = "{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"}";

    private ActorAndObjectChecks() {}

    static void add(Requirements r) {
        identity(r);
        actors(r);
        verbsAndObjects(r);
        interactions(r);
    }

    private static void identity(Requirements r) {
        r.refuseOutside(
                27,
                "an id that is no UUID is refused",
                with("id", "\"AA97B177-9383-4934-8543-0F91A7A028368\""),
                with("id", "\"MA97B177-9383-4934-8543-0F91A7A02836\""));
        r.refuseOutside(28, "an id that is no string is refused", with("id", "12345"), with("id", "{}"));
        r.refuse(
                29,
                "a UUID in another form is refused",
                context("\"registration\":\"{AA97B177}\""),
                context("\"registration\":\"AA97B1779383493485430F91A7A02836\""));
        r.refuse(30, "a registration that is no UUID is refused", context("\"registration\":12"));
        r.refuse(22, "a wrong timestamp is refused", with("timestamp", "\"should fail\""), with("timestamp", "12345"));
        r.refuse(
                123,
                "a timestamp must be ISO 8601 and not at minus zero",
                with("timestamp", "\"01/011/2015\""),
                with("timestamp", "\"2008-09-15T15:53:00.601-00\""),
                with("timestamp", "\"2008-09-15T15:53:00.601-0000\""),
                with("timestamp", "\"2008-09-15T15:53:00.601-00:00\""));
        r.accept(123, "a timestamp in UTC is taken", with("timestamp", "\"2008-09-15T15:53:00.601Z\""));
        r.refuseOutside(
                24,
                "an authority that is no agent or group is refused",
                with("authority", "\"me\""),
                with("authority", "{\"name\":\"n\"}"),
                with("authority", ANONYMOUS.replace("\"member\"", IDENTIFIERS[0] + ",\"member\"")));
        r.refuseOutside(
                98,
                "an authority of one or three members is refused",
                with("authority", ANONYMOUS),
                with("authority", "{\"objectType\":\"Group\",\"member\":[" + ACTOR + "," + ACTOR + "," + ACTOR + "]}"));
        r.refuseOutside(100, "an authority that is an identified group is refused", with("authority", GROUP));
        r.refuseOutside(
                101,
                "a version outside 1.0 is refused",
                with("version", "\"0.9.9\""),
                with("version", "\"1.1.0\""),
                with("version", "\"x\""),
                with("version", "1.0"));
        r.both(101, "the versions 1.0 and 1.0.9 are taken", lab -> {
            lab.post(with("version", "\"1.0\"")).is(200);
            lab.post(with("version", "\"1.0.9\"")).is(200);
        });
        r.refuseOutside(17, "a voiding statement without StatementRef is refused", with("verb", VOIDED));
        r.both(19, "a voiding statement whose target is not there is taken", lab -> lab.post(
                        Samples.plus(with("verb", VOIDED), "object", REF))
                .is(200));
        r.both(20, "the object of a voiding statement is a StatementRef", lab -> lab.post(
                        Samples.plus(with("verb", VOIDED), "object", REF.replace("Ref", "REF")))
                .is(400));
    }

    private static void actors(Requirements r) {
        r.refuse(31, "the type of an actor is Agent or Group", actor("\"objectType\":\"Person\"," + IDENTIFIERS[0]));
        r.refuse(
                32,
                "an objectType must be a string",
                actor("\"objectType\":123," + IDENTIFIERS[0]),
                actor("\"objectType\":{}," + IDENTIFIERS[0]));
        r.refuse(33, "a name must be a string", actor("\"name\":123," + IDENTIFIERS[0]));
        r.refuse(34, "an agent without identifier is refused", actor("\"name\":\"n\""));
        for (String one : IDENTIFIERS) {
            r.accept(34, "an agent with one identifier is taken", actor(one));
            r.accept(37, "a group with one identifier is taken", actor("\"objectType\":\"Group\"," + one));
            for (String two : IDENTIFIERS) {
                if (!one.equals(two)) {
                    r.refuse(34, "an agent with two identifiers is refused", actor(one + "," + two));
                    r.refuse(
                            37,
                            "a group with two identifiers is refused",
                            actor("\"objectType\":\"Group\"," + one + "," + two));
                }
            }
        }
        r.refuse(
                35,
                "an anonymous group without member is refused",
                actor("\"objectType\":\"Group\""),
                actor("\"objectType\":\"Group\",\"member\":[]"),
                actor(IDENTIFIERS[0] + ",\"member\":[]"));
        r.accept(35, "an anonymous group with a member is taken", with("actor", ANONYMOUS));
        r.refuse(
                36,
                "members must be agents in an array",
                actor("\"objectType\":\"Group\",\"member\":" + ACTOR),
                actor("\"objectType\":\"Group\",\"member\":[" + GROUP + "]"),
                actor("\"objectType\":\"Group\",\"member\":[1]"));
        r.refuse(
                38,
                "mbox is a mail address with mailto",
                actor("\"mbox\":\"x@example.org\""),
                actor("\"mbox\":\"mailto:should.fail.com\""),
                actor("\"mbox\":\"http://example.org\""),
                actor("\"mbox\":1"));
        r.refuse(
                39,
                "mbox_sha1sum is 40 hexadecimal digits",
                actor("\"mbox_sha1sum\":1"),
                actor("\"mbox_sha1sum\":\"x\""));
        r.refuse(40, "openid is a URI", actor("\"openid\":\"ab=c://should.fail.com\""), actor("\"openid\":1"));
        r.refuse(
                41,
                "account is an object",
                actor("\"account\":\"me\""),
                actor("\"account\":{\"homePage\":\"http://example.org\",\"name\":\"n\",\"x\":1}"));
        r.refuse(
                42,
                "homePage is an IRL",
                actor("\"account\":{\"name\":\"n\"}"),
                actor("\"account\":{\"homePage\":\"ab=c://x\",\"name\":\"n\"}"));
        r.refuse(
                43,
                "the name of an account is a string",
                actor("\"account\":{\"homePage\":\"http://example.org\"}"),
                actor("\"account\":{\"homePage\":\"http://example.org\",\"name\":1}"));
    }

    private static void verbsAndObjects(Requirements r) {
        r.refuse(
                44,
                "a verb has an id that is an IRI",
                with("verb", "{}"),
                with("verb", "{\"id\":\"ab=c://x\"}"),
                with("verb", "{\"id\":1}"));
        r.refuse(
                45,
                "the display of a verb is a language map",
                with("verb", "{\"id\":\"http://example.org/did\",\"display\":\"did\"}"),
                with("verb", "{\"id\":\"http://example.org/did\",\"display\":{\"en\":1}}"));
        r.refuse(
                46,
                "the type of an object is one of five",
                Samples.object("activity", "\"id\":\"http://example.org/a\""),
                Samples.object("Thing", "\"id\":\"http://example.org/a\""));
        r.refuse(
                47,
                "an activity has an id that is an IRI",
                with("object", "{\"objectType\":\"Activity\"}"),
                with("object", "{\"id\":\"a\"}"),
                with("object", "{\"id\":1}"));
        r.refuse(
                48,
                "a definition is an object",
                with("object", "{\"id\":\"http://example.org/a\",\"definition\":\"d\"}"));
        r.refuse(56, "the name of a definition is a language map", definition("\"name\":\"n\""));
        r.refuse(59, "the description of a definition is a language map", definition("\"description\":1"));
        r.refuse(60, "the type of a definition is an IRI", definition("\"type\":\"t\""), definition("\"type\":1"));
        r.refuse(61, "moreInfo is an IRL", definition("\"moreInfo\":\"ab=c://x\""), definition("\"moreInfo\":1"));
        r.refuse(57, "extensions of a definition are an object", definition("\"extensions\":\"x\""));
        r.accept(
                57,
                "extensions of a definition are taken",
                definition("\"extensions\":{\"http://example.org/x\":{\"deep\":[1,true]}}"));
        r.refuse(65, "an agent as object says its type", with("object", "{\"mbox\":\"mailto:x@example.org\"}"));
        r.accept(65, "an agent or group as object is taken", with("object", ACTOR), with("object", GROUP));
    }

    private static void interactions(Requirements r) {
        String[] types = {
            "true-false",
            "choice",
            "fill-in",
            "long-fill-in",
            "matching",
            "performance",
            "sequencing",
            "likert",
            "numeric",
            "other"
        };
        for (String type : types) {
            r.accept(
                    49,
                    "the interaction type " + type + " is taken",
                    definition("\"interactionType\":\"" + type + "\""));
        }
        r.refuse(
                49,
                "another interaction type is refused",
                definition("\"interactionType\":\"quiz\""),
                definition("\"interactionType\":1"));
        r.refuse(
                50,
                "patterns of right answers are strings in an array",
                definition("\"interactionType\":\"choice\",\"correctResponsesPattern\":\"a\""),
                definition("\"interactionType\":\"choice\",\"correctResponsesPattern\":[1]"));
        String[][] components = {
            {"51", "choice", "choices"},
            {"52", "likert", "scale"},
            {"53", "matching", "source"},
            {"54", "matching", "target"},
            {"55", "performance", "steps"}
        };
        for (String[] c : components) {
            int id = Integer.parseInt(c[0]);
            String start = "\"interactionType\":\"" + c[1] + "\",\"" + c[2] + "\":";
            r.accept(
                    id,
                    c[2] + " are taken",
                    definition(start + "[{\"id\":\"a\",\"description\":{\"en\":\"A\"}},{\"id\":\"b\"}]"));
            r.refuse(
                    id,
                    c[2] + " are components in an array",
                    definition(start + "{\"id\":\"a\"}"),
                    definition(start + "[\"a\"]"),
                    definition(start + "[{\"description\":{}}]"));
            r.refuse(
                    62,
                    "the ids of " + c[2] + " are distinct strings",
                    definition(start + "[{\"id\":\"a\"},{\"id\":\"a\"}]"),
                    definition(start + "[{\"id\":1}]"));
            r.refuse(
                    63,
                    "the descriptions of " + c[2] + " are language maps",
                    definition(start + "[{\"id\":\"a\",\"description\":\"A\"}]"));
            r.refuse(64, c[2] + " need an interaction type", definition("\"" + c[2] + "\":[{\"id\":\"a\"}]"));
        }
        r.refuse(64, "patterns need an interaction type", definition("\"correctResponsesPattern\":[\"a\"]"));
        r.accept(
                58,
                "patterns are taken",
                definition("\"interactionType\":\"choice\",\"correctResponsesPattern\":[\"a[,]b\"]"));
    }
}
