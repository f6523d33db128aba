package org.leaplms.xapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;

class StatementReaderTest {
    private static final String ACTOR = "{\"mbox\":\"mailto:a@example.org\"}";
    private static final String VERB = "{\"id\":\"http://example.org/did\"}";
    private static final String OBJECT = "{\"id\":\"http://example.org/a\"}";
    private static final String GOOD = "{\"actor\":" + ACTOR + ",\"verb\":" + VERB + ",\"object\":" + OBJECT + "}";
    private static final String REF =
            "{\"objectType\":\"StatementRef\",\"id\":\"7f1e5d3c-0000-4000-8000-0123456789ab\"}";

    private final StatementReader reader = new StatementReader();

    private static String with(String member, String json) {
        JsonObject root = (JsonObject) JsonValue.parse(GOOD);
        return JsonEdit.of(root).set(root, member, json).apply();
    }

    private static String result(String members) {
        return with("result", "{" + members + "}");
    }

    private static String context(String members) {
        return with("context", "{" + members + "}");
    }

    private static String definition(String members) {
        return with("object", "{\"id\":\"http://example.org/a\",\"definition\":{" + members + "}}");
    }

    private static String attachment(String usage, String display, String type, String length, String sha2) {
        String members = Stream.of(
                        "\"usageType\":" + usage,
                        "\"display\":" + display,
                        "\"contentType\":" + type,
                        "\"length\":" + length,
                        "\"sha2\":" + sha2)
                .filter(m -> !m.endsWith(":-"))
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        return with("attachments", "[{" + members + "}]");
    }

    private static String sha(int digits) {
        return "\"" + "a".repeat(digits) + "\"";
    }

    static Stream<List<String>> broken() {
        String usage = "\"http://example.org/u\"";
        return Stream.of(
                of("MALFORMED_JSON", "{", ""),
                of("DUPLICATE_NAME", "{\"actor\":1,\"actor\":2}", ""),
                of("NOT_A_STATEMENT", "[1]", "/0"),
                of("ACTOR_MISSING", "{\"verb\":" + VERB + ",\"object\":" + OBJECT + "}", ""),
                of("VERB_MISSING", "{\"actor\":" + ACTOR + ",\"object\":" + OBJECT + "}", ""),
                of("OBJECT_MISSING", "{\"actor\":" + ACTOR + ",\"verb\":" + VERB + "}", ""),
                of("NULL_VALUE", with("result", "null"), "/result"),
                of(
                        "NULL_VALUE",
                        with("verb", "{\"id\":\"http://e.org\",\"display\":{\"en\":null}}"),
                        "/verb/display/en"),
                of("WRONG_TYPE", with("result", "[]"), "/result"),
                of("WRONG_TYPE", result("\"success\":\"true\""), "/result/success"),
                of("WRONG_TYPE", result("\"score\":{\"max\":\"100\"}"), "/result/score/max"),
                of("KEY_CASE", with("Version", "\"1.0.3\""), "/Version"),
                of("UNKNOWN_KEY", with("mood", "1"), "/mood"),
                of("STATEMENT_ID", with("id", "\"AA97B177-9383-4934-8543-0F91A7A028368\""), "/id"),
                of("STATEMENT_ID", with("id", "12"), "/id"),
                of(
                        "ACTOR_TYPE",
                        with("actor", "{\"objectType\":\"agent\",\"mbox\":\"mailto:a@b\"}"),
                        "/actor/objectType"),
                of("NAME", with("actor", "{\"name\":1,\"mbox\":\"mailto:a@b\"}"), "/actor/name"),
                of("AGENT_IDENTIFIER", with("actor", "{\"name\":\"A\"}"), "/actor"),
                of("AGENT_IDENTIFIER", with("actor", "{\"mbox\":\"mailto:a@b\",\"openid\":\"http://a.b\"}"), "/actor"),
                of("UNKNOWN_KEY", with("actor", "{\"mbox\":\"mailto:a@b\",\"member\":[]}"), "/actor/member"),
                of("GROUP_MEMBERS", with("actor", "{\"objectType\":\"Group\",\"member\":[]}"), "/actor"),
                of(
                        "GROUP_IDENTIFIER",
                        with("actor", "{\"objectType\":\"Group\",\"mbox\":\"mailto:a@b\",\"openid\":\"http://a.b\"}"),
                        "/actor"),
                of(
                        "MEMBER",
                        with("actor", "{\"objectType\":\"Group\",\"member\":[{\"objectType\":\"Group\"}]}"),
                        "/actor/member/0"),
                of("MBOX", with("actor", "{\"mbox\":\"mailto:nobody\"}"), "/actor/mbox"),
                of("MBOX", with("actor", "{\"mbox\":\"http://example.org\"}"), "/actor/mbox"),
                of("MBOX_SHA1SUM", with("actor", "{\"mbox_sha1sum\":\"xyz\"}"), "/actor/mbox_sha1sum"),
                of("OPENID", with("actor", "{\"openid\":\"no uri\"}"), "/actor/openid"),
                of("ACCOUNT", with("actor", "{\"account\":\"me\"}"), "/actor/account"),
                of("ACCOUNT_HOME_PAGE", with("actor", "{\"account\":{\"name\":\"me\"}}"), "/actor/account"),
                of("ACCOUNT_NAME", with("actor", "{\"account\":{\"homePage\":\"http://a.b\"}}"), "/actor/account"),
                of("VERB_ID", with("verb", "{}"), "/verb"),
                of("VERB_ID", with("verb", "{\"id\":\"ab=c://x\"}"), "/verb/id"),
                of("LANGUAGE_MAP", with("verb", "{\"id\":\"http://e.org\",\"display\":\"x\"}"), "/verb/display"),
                of(
                        "LANGUAGE",
                        with("verb", "{\"id\":\"http://e.org\",\"display\":{\"a12345678\":\"x\"}}"),
                        "/verb/display/a12345678"),
                of(
                        "OBJECT_TYPE",
                        with("object", "{\"objectType\":\"activity\",\"id\":\"http://e.org\"}"),
                        "/object/objectType"),
                of("ACTIVITY_ID", with("object", "{}"), "/object"),
                of("UNKNOWN_KEY", with("object", "{\"id\":\"http://e.org\",\"mbox\":\"mailto:a@b\"}"), "/object/mbox"),
                of("DEFINITION", with("object", "{\"id\":\"http://e.org\",\"definition\":1}"), "/object/definition"),
                of("NOT_AN_IRI", definition("\"type\":\"x y\""), "/object/definition/type"),
                of(
                        "EXTENSION_KEY",
                        definition("\"extensions\":{\"should fail\":1}"),
                        "/object/definition/extensions/should fail"),
                of(
                        "INTERACTION_TYPE",
                        definition("\"interactionType\":\"Choice\""),
                        "/object/definition/interactionType"),
                of(
                        "CORRECT_RESPONSES",
                        definition("\"interactionType\":\"choice\",\"correctResponsesPattern\":[1]"),
                        "/object/definition/correctResponsesPattern/0"),
                of(
                        "INTERACTION_COMPONENTS",
                        definition("\"interactionType\":\"choice\",\"choices\":[{\"id\":\"a\"},{\"id\":\"a\"}]"),
                        "/object/definition/choices/1"),
                of("INTERACTION_TYPE_MISSING", definition("\"choices\":[]"), "/object/definition"),
                of("VOIDING_OBJECT", with("verb", "{\"id\":\"" + Verb.VOIDED + "\"}"), "/object"),
                of("STATEMENT_REF", with("object", "{\"objectType\":\"StatementRef\",\"id\":\"x\"}"), "/object/id"),
                of(
                        "SUBSTATEMENT_MEMBER",
                        with("object", "{\"objectType\":\"SubStatement\",\"id\":\"x\"," + GOOD.substring(1)),
                        "/object/id"),
                of(
                        "SUBSTATEMENT_NESTED",
                        with(
                                "object",
                                "{\"objectType\":\"SubStatement\","
                                        + with("object", "{\"objectType\":\"SubStatement\"}")
                                                .substring(1)),
                        "/object/object"),
                of("SCORE_SCALED", result("\"score\":{\"scaled\":1.0001}"), "/result/score/scaled"),
                of("SCORE_MAX", result("\"score\":{\"min\":1,\"max\":1.0}"), "/result/score"),
                of("SCORE_RAW", result("\"score\":{\"raw\":11,\"max\":10}"), "/result/score/raw"),
                of("DURATION", result("\"duration\":\"PA1H0M0S\""), "/result/duration"),
                of("NOT_A_UUID", context("\"registration\":\"x\""), "/context/registration"),
                of("TEAM", context("\"team\":" + ACTOR), "/context/team"),
                of("LANGUAGE", context("\"language\":\"a12345678\""), "/context/language"),
                of(
                        "STATEMENT_REF",
                        context("\"statement\":{\"objectType\":\"StatementRef\",\"id\":\"x\"}"),
                        "/context/statement/id"),
                of(
                        "CONTEXT_ACTIVITIES",
                        context("\"contextActivities\":{\"parent\":1}"),
                        "/context/contextActivities/parent"),
                of("UNKNOWN_KEY", context("\"contextActivities\":{\"child\":[]}"), "/context/contextActivities/child"),
                of("UNKNOWN_KEY", context("\"contextAgents\":[]"), "/context/contextAgents"),
                of("TIMESTAMP", with("timestamp", "\"2008-09-15T15:53:00.601-00:00\""), "/timestamp"),
                of("AUTHORITY", with("authority", "1"), "/authority"),
                of(
                        "AUTHORITY_MEMBERS",
                        with("authority", "{\"objectType\":\"Group\",\"member\":[" + ACTOR + "]}"),
                        "/authority"),
                of("VERSION", with("version", "\"0.9.9\""), "/version"),
                of("VERSION", with("version", "\"2.0.0\""), "/version"),
                of("ATTACHMENTS", with("attachments", "{}"), "/attachments"),
                of("ATTACHMENT_USAGE", attachment("-", "{}", "\"a/b\"", "1", sha(64)), "/attachments/0"),
                of("ATTACHMENT_DISPLAY", attachment(usage, "-", "\"a/b\"", "1", sha(64)), "/attachments/0"),
                of(
                        "ATTACHMENT_CONTENT_TYPE",
                        attachment(usage, "{}", "\"ab\"", "1", sha(64)),
                        "/attachments/0/contentType"),
                of("ATTACHMENT_LENGTH", attachment(usage, "{}", "\"a/b\"", "1.5", sha(64)), "/attachments/0/length"),
                of("ATTACHMENT_SHA2", attachment(usage, "{}", "\"a/b\"", "1", sha(40)), "/attachments/0/sha2"));
    }

    private static List<String> of(String requirement, String json, String pointer) {
        return List.of(requirement, json, pointer);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("broken")
    void everyRuleIsFoundAtItsPlaceAndNothingElse(List<String> expected) {
        ReadOutcome outcome = reader.read(expected.get(1), XapiVersion.V1_0_3);

        assertThat(outcome).isInstanceOf(ReadOutcome.Rejected.class);
        assertThat(((ReadOutcome.Rejected) outcome).findings()).singleElement().satisfies(f -> assertThat(
                        List.of(f.requirement().name(), f.pointer()))
                .isEqualTo(List.of(expected.get(0), expected.get(2))));
    }

    static Stream<String> good() {
        return Stream.of(
                GOOD,
                with("result", "{\"duration\":\"PT16559.14S\",\"extensions\":{\"http://e.org/x\":null}}"),
                with("result", "{\"duration\":\"P4W\",\"score\":{\"scaled\":-1,\"raw\":0,\"min\":0,\"max\":1e2}}"),
                with("timestamp", "\"2015-11-18T12:17:00+00:00\""),
                with("object", REF),
                with("object", "{\"objectType\":\"Group\",\"member\":[" + ACTOR + "]}"),
                with("version", "\"1.0.9\""),
                context("\"contextActivities\":{\"parent\":" + OBJECT + ",\"other\":[]},\"language\":\"zh-Hant-TW\""),
                context("\"statement\":" + REF + ",\"registration\":\"AA97B177-9383-4934-8543-0F91A7A02836\""),
                "[" + GOOD + "," + GOOD + "]");
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatKeepsTheRulesIsTakenAsItIs(String json) {
        for (XapiVersion version : XapiVersion.values()) {
            assertThat(reader.read(json, version)).isInstanceOfSatisfying(ReadOutcome.Accepted.class, accepted -> {
                if (!json.startsWith("[")) {
                    assertThat(accepted.statements().get(0).json()).isEqualTo(json);
                }
            });
        }
    }

    @Test
    void version2AllowsContextAgentsAndGroups() {
        String json = context("\"contextAgents\":[{\"objectType\":\"contextAgent\",\"agent\":" + ACTOR
                + ",\"relevantTypes\":[\"http://e.org/t\"]}],\"contextGroups\":[{\"objectType\":\"contextGroup\",\"group\":"
                + "{\"objectType\":\"Group\",\"mbox\":\"mailto:g@e.org\"}}]");

        assertThat(reader.read(json, XapiVersion.V2_0)).isInstanceOf(ReadOutcome.Accepted.class);
        assertThat(reader.read(json.replace("[\"http://e.org/t\"]", "[]"), XapiVersion.V2_0))
                .isInstanceOf(ReadOutcome.Rejected.class);
        assertThat(reader.read(json.replace("contextGroup\"", "group\""), XapiVersion.V2_0))
                .isInstanceOf(ReadOutcome.Rejected.class);
    }

    @Test
    void findingsAreBounded() {
        StringBuilder json = new StringBuilder("[1");
        for (int i = 0; i < 1000; i++) {
            json.append(",1");
        }
        ReadOutcome outcome = reader.read(json.append(']').toString(), XapiVersion.V1_0_3);

        assertThat(((ReadOutcome.Rejected) outcome).findings()).hasSize(50);
    }

    @ParameterizedTest
    @EnumSource(Requirement.class)
    void everyRequirementHasWordsInBothLanguages(Requirement requirement) {
        Finding finding = new Finding(requirement, "", "x");

        assertThat(finding.message(Locale.ENGLISH)).isNotBlank().isNotEqualTo(finding.message(Locale.CANADA_FRENCH));
        assertThat(finding.cure(Locale.ENGLISH)).isNotBlank().isNotEqualTo(finding.cure(Locale.FRENCH));
    }
}
