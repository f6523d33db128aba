package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.lms.Course;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** What a launch tells an AU, what its mode allows, and what moveOn makes of it; each test names the requirements it covers. */
final class Cmi5LaunchTest extends InWorld {
    private static final String GROUPING = "grouping";

    Cmi5LaunchTest(@TempDir Path directory) {
        super(directory);
    }

    private Course structure(String children) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("course"));
        Files.writeString(folder.resolve("index.html"), "<!doctype html><html lang=\"en\"><title>U</title></html>");
        Files.writeString(folder.resolve("cmi5.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
                  <course id="https://example.org/course">%s</course>
                  %s
                </courseStructure>
                """.formatted(TITLES, children));
        return world.lms.courses().importPackage(folder).orElseThrow();
    }

    private static final String TITLES = "<title><langstring lang=\"en\">T</langstring></title>"
            + "<description><langstring lang=\"en\">D</langstring></description>";

    private static String au(int number, String moveOn) {
        return "<au id=\"https://example.org/au/%d\" moveOn=\"%s\">%s<url>index.html</url></au>"
                .formatted(number, moveOn, TITLES);
    }

    private static String block(String name, String... children) {
        return "<block id=\"https://example.org/block/%s\">%s%s</block>"
                .formatted(name, TITLES, String.join("", children));
    }

    /** 9.6.2.3-1, 9.6.3.1-1, -2, 10.2.1 to 10.2.7, 13.1.0.0-1: every member of the launch data, and nothing that was not defined. */
    @Test
    void tellsTheAuAboutItsLaunch() throws IOException {
        Course course = structure("""
                <au id="https://example.org/au/1" moveOn="CompletedAndPassed" masteryScore="0.75" launchMethod="OwnWindow">%s
                  <url>index.html?a=1</url>
                  <launchParameters>  {"level": 3}  </launchParameters>
                  <entitlementKey>
                    key-1
                  </entitlementKey>
                </au>""".formatted(TITLES));
        URI back = URI.create("https://host.example/record/7?from=a&to=b");
        FakeAu au = world.launched(
                world.open(world.register(course), LaunchOptions.defaults().returnTo(back)));

        JsonObject data = au.launchData();
        assertThat(data.members())
                .containsOnlyKeys(
                        "contextTemplate",
                        "launchMode",
                        "moveOn",
                        "masteryScore",
                        "launchParameters",
                        "returnURL",
                        "entitlementKey");
        assertThat(data.text("launchMode")).isEqualTo("Normal");
        assertThat(data.text("moveOn")).isEqualTo("CompletedAndPassed");
        assertThat(data.number("masteryScore")).isEqualTo(0.75);
        assertThat(data.text("launchParameters")).isEqualTo("{\"level\": 3}");
        assertThat(data.text("returnURL")).isEqualTo(back.toString());
        assertThat(Json.write(data.object("entitlementKey"))).isEqualTo("{\"courseStructure\":\"key-1\"}");
        JsonObject template = data.object("contextTemplate");
        assertThat(ids(template, GROUPING)).containsExactly("https://example.org/au/1");
        assertThat(template.object("extensions").members())
                .containsOnlyKeys("https://w3id.org/xapi/cmi5/context/extensions/sessionid");
        FakeAu plain = world.launched(world.register(world.cmi5("")));
        assertThat(plain.launchData().members()).containsOnlyKeys("contextTemplate", "launchMode", "moveOn");
    }

    private static List<String> ids(JsonObject context, String relation) {
        return context.object("contextActivities").objects(relation).stream()
                .map(activity -> activity.text("id"))
                .toList();
    }

    /** 10.2.2.0-2, -3, -5: to browse and to review, a session begins and ends, and nothing counts. */
    @ParameterizedTest
    @EnumSource(
            value = LaunchMode.class,
            names = {"BROWSE", "REVIEW"})
    void countsNothingWithoutCredit(LaunchMode mode) {
        Registration registration = world.register(world.cmi5("moveOn=\"CompletedOrPassed\""));
        FakeAu au =
                world.launched(world.open(registration, LaunchOptions.defaults().mode(mode)));

        assertThat(au.launchData().text("launchMode")).isEqualToIgnoringCase(mode.name());
        assertThat(au.initialized()).isEmpty();
        assertThat(au.completed()).contains("10.2.2.0-5");
        assertThat(au.passed(1)).contains("10.2.2.0-5");
        assertThat(au.failed(0)).contains("10.2.2.0-5");
        assertThat(au.terminated()).isEmpty();
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "terminated");
    }

    /** 9.3.3.0-3, 9.3.4.0-4, 9.6.1.1-3: the five criteria, by what came first and what came then. */
    @ParameterizedTest
    @CsvSource({
        "Completed,         completed, 'initialized completed satisfied passed'",
        "Completed,         passed,    'initialized passed completed satisfied'",
        "Passed,            completed, 'initialized completed passed satisfied'",
        "Passed,            passed,    'initialized passed satisfied completed'",
        "CompletedOrPassed, completed, 'initialized completed satisfied passed'",
        "CompletedOrPassed, passed,    'initialized passed satisfied completed'",
        "CompletedAndPassed, completed, 'initialized completed passed satisfied'",
        "CompletedAndPassed, passed,   'initialized passed completed satisfied'"
    })
    void movesOn(String criterion, String first, String said) {
        Registration registration = world.register(world.cmi5("moveOn=\"" + criterion + "\""));
        FakeAu au = world.launched(registration);
        au.initialized();
        assertThat(first.equals("passed") ? au.passed(0.9) : au.completed()).isEmpty();
        assertThat(first.equals("passed") ? au.completed() : au.passed(0.9)).isEmpty();

        assertThat(String.join(" ", world.verbs(registration.id()))).isEqualTo("launched " + said);
    }

    /** 9.6.1.1-3: the fifth is met at registration; 9.3.4.0-4: failed moves nothing. */
    @Test
    void movesOnWithoutAnythingOrNotAtAll() throws IOException {
        Registration free = world.register(world.cmi5("moveOn=\"NotApplicable\""));
        Registration failed = world.register(structure(au(1, "CompletedAndPassed")));
        FakeAu au = world.launched(failed);
        au.initialized();
        au.failed(0.2);
        au.completed();

        assertThat(world.verbs(free.id())).containsExactly("satisfied");
        assertThat(world.verbs(failed.id())).doesNotContain("satisfied");
    }

    /** 9.3.9.0-1 to -9, 9.4, 9.6.2.3-2: blocks from the inside out, then the course, in the session that did it, once each. */
    @Test
    void satisfiesBlocksAndCourse() throws IOException {
        Course course = structure(block("outer", block("inner", au(1, "Passed")), au(2, "NotApplicable"))
                + block("free", au(3, "NotApplicable")));
        Registration registration = world.register(course);
        FakeAu au = world.launched(registration);
        au.initialized();
        au.passed(0.9);
        au.completed();

        List<JsonObject> satisfied = world.lms.statements().ofRegistration(registration.id()).stream()
                .map(stored -> Json.readObject(stored.text()))
                .filter(statement -> World.verb(statement).equals("satisfied"))
                .toList();
        assertThat(satisfied)
                .extracting(
                        statement -> ids(statement.object("context"), GROUPING).get(0))
                .containsExactly(
                        "https://example.org/block/free",
                        "https://example.org/block/inner",
                        "https://example.org/block/outer",
                        "https://example.org/course");
        assertThat(satisfied)
                .extracting(statement ->
                        statement.object("object").object("definition").text("type"))
                .containsExactly(
                        "https://w3id.org/xapi/cmi5/activitytype/block",
                        "https://w3id.org/xapi/cmi5/activitytype/block",
                        "https://w3id.org/xapi/cmi5/activitytype/block",
                        "https://w3id.org/xapi/cmi5/activitytype/course");
        assertThat(satisfied)
                .extracting(statement -> statement.object("object").text("id"))
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.startsWith("https://example.org/"));
        String session = session(au.launchData().object("contextTemplate"));
        assertThat(satisfied)
                .extracting(statement -> session(statement.object("context")))
                .satisfies(sessions -> assertThat(sessions.get(0)).isNotEqualTo(session))
                .endsWith(session, session, session);
    }

    private static String session(JsonObject context) {
        return context.object("extensions").text("https://w3id.org/xapi/cmi5/context/extensions/sessionid");
    }

    /** 11.0.0.0-4, -5, 11.1.0.0-1: the launch writes the language it is in before others, and leaves the sound as it was. */
    @Test
    void tellsTheAuWhatTheLearnerPrefers() {
        Registration registration = world.register(world.cmi5(""));
        FakeAu first = FakeAu.in(world.lms, world.open(registration), world.clock);
        first.fetch();
        assertThat(Json.write(first.preferences()))
                .isEqualTo("{\"languagePreference\":\"en\",\"audioPreference\":\"on\"}");
        world.lms.launches().end(registration.id());
        LaunchSession window = world.open(registration, LaunchOptions.defaults().language(Locale.CANADA_FRENCH));
        FakeAu second = FakeAu.in(world.lms, window, world.clock);
        second.fetch();

        assertThat(second.preferences().text("languagePreference")).isEqualTo("fr-CA,en");
        assertThat(second.initialized()).isEmpty();
    }

    /** 10.2.7.2: a key that host and provider agreed on beside the course. */
    @Test
    void handsOverAKeyThatWasAgreedOn() {
        LeapLms.Builder agreed = LeapLms.builder()
                .entitlements((registration, course, unit) ->
                        Optional.of(unit + " for " + registration.learner().id()));
        try (World other = new World(directory.resolve("agreed"), agreed)) {
            JsonObject keys =
                    other.launched(other.register(other.cmi5(""))).launchData().object("entitlementKey");

            assertThat(keys.members()).containsOnlyKeys("alternate");
            assertThat(keys.text("alternate")).isEqualTo(World.AU + " for " + World.ALEX.id());
        }
        assertThat(world.launched(world.register(world.cmi5(""))).launchData().has("entitlementKey"))
                .isFalse();
    }

    /** 8.1.3.0-3, 8.1.4.0-3, 10.2.1.0-5, 11.0.0.0-1, -5: documents of others, and those that are not content's to change. */
    @Test
    void keepsDocumentsApart() {
        FakeAu au = world.launched(world.register(world.cmi5("")));
        byte[] any = "{}".getBytes(StandardCharsets.UTF_8);

        au.writeState("own", any);
        assertThatThrownBy(() -> au.writeState("LMS.LaunchData", any)).hasMessageContaining("CM5-10.2.1.0-5");
        assertThatThrownBy(() -> au.writePreferences(any)).hasMessageContaining("CM5-11.0.0.0-5");
        assertThatThrownBy(() -> au.person("someone-else")).hasMessageContaining("CM5-8.1.3.0-3");
        assertThat(au.person(World.ALEX.id())).contains("\"Person\"", World.ALEX.id());
    }
}
