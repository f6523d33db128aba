package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.Course;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** cmi5's launch and session rules; each test names the requirements it covers. */
final class Cmi5JourneyTest {
    private static final String AU = "https://example.org/au/1";
    private static final String EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";

    private final Path directory;
    private World world;

    Cmi5JourneyTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void open() {
        world = new World(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Course course(String attributes) {
        return world.lms
                .courses()
                .importPackage(PackageBuilder.cmi5("https://example.org/course", "Course")
                        .unit(AU, "Unit", attributes)
                        .writeTo(directory))
                .orElseThrow();
    }

    private FakeAu launched(Registration registration) {
        return launched(world.open(registration));
    }

    private FakeAu launched(LaunchSession window) {
        FakeAu au = FakeAu.in(world.lms, window, world.clock);
        au.fetch();
        return au.readPreferences();
    }

    /** 8.1.x, 9.3.1, 9.3.9, 9.6.3.x, 10.2.x: the whole of a session. */
    @Test
    void takesALearnerThrough() {
        Registration registration =
                world.register(course("moveOn=\"CompletedAndPassed\" masteryScore=\"0.8\" launchMethod=\"OwnWindow\""));
        FakeAu au = launched(registration);

        assertThat(au.parameter("endpoint")).isEqualTo("http://localhost:8080/xapi");
        assertThat(au.parameter("activityId")).isNotEqualTo(AU);
        assertThat(Json.readObject(au.parameter("actor")).members()).containsOnlyKeys("account");
        JsonObject data = au.launchData();
        assertThat(data.text("moveOn")).isEqualTo("CompletedAndPassed");
        assertThat(data.number("masteryScore")).isEqualTo(0.8);
        assertThat(data.text("launchMode")).isEqualTo("Normal");

        assertThat(au.initialized()).isEmpty();
        assertThat(au.passed(0.9)).isEmpty();
        assertThat(au.completed()).isEmpty();
        assertThat(au.terminated()).isEmpty();

        assertThat(world.verbs(registration.id()))
                .containsExactly("launched", "initialized", "passed", "completed", "satisfied", "terminated");
        Progress progress = world.lms.registrations().progress(registration.id());
        assertThat(progress.status()).isEqualTo(ProgressStatus.PASSED);
        assertThat(progress.score().scaled()).isEqualTo(0.9);
        assertThat(progress.times().content()).isEqualTo(Duration.ofMinutes(6));
        assertThat(progress.why().text(Locale.ENGLISH)).startsWith("Passed");
        assertThat(au.isKnown()).isFalse();
    }

    /** 9.3.1.0-1, 9.6.3.2-1, 9.6.3.3-1, 9.6.3.4-1, 9.6.3.6-1: what a launched statement carries. */
    @Test
    void launchesOnRecord() {
        Registration registration = world.register(course("moveOn=\"Passed\" masteryScore=\"0.8\""));
        LaunchSession window = world.open(registration);
        String address = ((LaunchSession.Xapi) window).contentUri().toString();
        FakeAu au = launched(window);

        JsonObject statement = Json.readObject(
                world.lms.statements().ofRegistration(registration.id()).get(0).text());
        JsonObject context = statement.object("context");
        JsonObject extensions = context.object("extensions");
        assertThat(extensions.number(EXTENSION + "masteryscore")).isEqualTo(0.8);
        assertThat(extensions.text(EXTENSION + "launchmode")).isEqualTo("Normal");
        assertThat(extensions.text(EXTENSION + "moveon")).isEqualTo("Passed");
        assertThat(extensions.text(EXTENSION + "launchurl"))
                .isEqualTo(address.substring(0, address.indexOf('?')))
                .endsWith("/page1.html");
        assertThat(extensions.text(EXTENSION + "sessionid"))
                .isEqualTo(au.launchData()
                        .object("contextTemplate")
                        .object("extensions")
                        .text(EXTENSION + "sessionid"));
        assertThat(context.object("contextActivities")
                        .objects("grouping")
                        .get(0)
                        .text("id"))
                .isEqualTo(AU);
        assertThat(statement.object("object").text("id")).isEqualTo(au.parameter("activityId"));
    }

    /** 9.6.3.4-1 puts the address on record, so it must open nothing but the course's files, and only while the window lives. */
    @Test
    void putsNoKeyOnRecord() {
        LaunchSession window = world.open(world.register(course("")));
        String path = ((LaunchSession.Xapi) window).contentUri().getPath();
        String pass = path.substring("/content/".length(), path.lastIndexOf('/'));

        assertThat(world.lms.launches().content(pass, "page1.html")).isPresent();
        assertThat(world.lms.launches().open(pass)).isEqualTo(new OpenOutcome.Refused(OpenOutcome.Reason.INVALID));
        world.lms.launches().close(pass);
        assertThat(world.lms.launches().content(pass, "page1.html")).isPresent();
        world.lms.launches().close(window.token());
        assertThat(world.lms.launches().content(pass, "page1.html")).isEmpty();
    }

    /** 8.2.3.0-1, 8.2.3.2-1, 8.1.2.0-2: the credential is given once, and good for the session only. */
    @Test
    void givesTheCredentialOnce() {
        Registration registration = world.register(course(""));
        FakeAu au = FakeAu.in(world.lms, world.open(registration), world.clock);

        assertThat(au.isKnown()).isFalse();
        assertThat(au.fetch().text("auth-token")).matches("[A-Za-z0-9+/]+=*");
        assertThat(au.isKnown()).isTrue();
        assertThat(au.fetch().text("error-code")).isEqualTo("1");
        assertThat(Json.readObject(world.lms.launches().fetch("nonsense")).text("error-code"))
                .isEqualTo("2");
        world.clock.advance(Duration.ofHours(12));
        assertThat(au.isKnown()).isFalse();
    }

    /** 11.0.0.0-3, 9.3.0.0-4, 9.3.2.0-3, 9.3.0.0-2, 9.3.0.0-3: the order of a session. */
    @Test
    void keepsTheOrderOfASession() {
        Registration registration = world.register(course("moveOn=\"Passed\" masteryScore=\"0.8\""));
        FakeAu au = FakeAu.in(world.lms, world.open(registration), world.clock);
        au.fetch();

        assertThat(au.initialized()).contains("11.0.0.0-3");
        au.readPreferences();
        assertThat(au.completed()).contains("9.3.0.0-4");
        assertThat(au.initialized()).isEmpty();
        assertThat(au.initialized()).contains("9.3.2.0-3");
        assertThat(au.completed()).isEmpty();
        assertThat(au.completed()).contains("9.3.0.0-2");
        assertThat(au.failed(0.5)).isEmpty();
        assertThat(au.passed(0.9)).contains("9.3.0.0-3");
    }

    /** 9.3.0.0-6, -7, -8: once per registration, and no failing after passing. */
    @Test
    void remembersEarlierSessions() {
        Registration registration = world.register(course("moveOn=\"Passed\""));
        FakeAu first = launched(registration);
        first.initialized();
        first.passed(0.9);
        first.completed();
        first.terminated();
        FakeAu second = launched(registration);

        assertThat(second.parameter("activityId")).isEqualTo(first.parameter("activityId"));
        assertThat(second.initialized()).isEmpty();
        assertThat(second.completed()).contains("9.3.0.0-6");
        assertThat(second.passed(0.9)).contains("9.3.0.0-7");
        assertThat(second.failed(0.1)).contains("9.3.0.0-8");
    }

    /** 9.3.4.0-2, 9.3.5.0-2, 9.5.x, 9.6.2.2, 9.6.3.2-2: results, scores and categories. */
    @Test
    void keepsTheRulesOfResults() {
        Registration registration = world.register(course("moveOn=\"Passed\" masteryScore=\"0.8\""));
        FakeAu au = launched(registration);
        au.initialized();

        assertThat(au.passed(0.79)).contains("9.3.4.0-2");
        assertThat(au.failed(0.8)).contains("9.3.5.0-2");
        assertThat(au.send(au.statement("passed"))).contains("9.5.2.0-1");
        JsonObject noMastery = au.judged("passed", true, 0.9);
        noMastery.object("context").object("extensions").set(EXTENSION + "masteryscore", 0.7);
        assertThat(au.send(noMastery)).contains("9.6.3.2-2");
        JsonObject raw = au.judged("passed", true, 0.9);
        raw.object("result").object("score").set("raw", 90L);
        assertThat(au.send(raw)).contains("9.5.1.0-3");
        JsonObject noDuration = au.statement("completed").set("result", new JsonObject().set("completion", true));
        assertThat(au.send(noDuration)).contains("9.5.4.1-2");
        assertThat(au.send(au.statement("terminated"))).contains("9.5.4.1-1");
    }

    /** 9.1.0.0-1, 9.7.0.0-1, -2, 9.6.1.0-1, 9.6.3.1-4, 8.1.3.0-3, 6.3.0.0-1, 9.4.0.0-2: who, what and when. */
    @Test
    void keepsToItsSession() {
        Registration registration = world.register(course(""));
        FakeAu au = launched(registration);
        au.initialized();

        assertThat(au.send(au.statement("completed").set("timestamp", "2026-05-04T14:00:00+02:00")))
                .contains("9.7.0.0-2");
        JsonObject other = au.statement("completed");
        other.object("context").set("registration", "3f2504e0-4f89-41d3-9a0c-0305e82c3301");
        assertThat(au.send(other)).contains("9.6.1.0-1");
        JsonObject noSession = au.statement("completed");
        noSession.object("context").set("extensions", new JsonObject());
        assertThat(au.send(noSession)).contains("9.6.3.1-4");
        JsonObject someone =
                au.statement("completed").set("actor", new JsonObject().set("mbox", "mailto:someone@example.org"));
        assertThat(au.send(someone)).contains("8.1.3.0-3");
        JsonObject elsewhere = au.statement("completed").set("object", new JsonObject().set("id", AU));
        assertThat(au.send(elsewhere)).contains("9.4.0.0-2");
        JsonObject voiding = au.statement("voided")
                .set(
                        "object",
                        new JsonObject()
                                .set("objectType", "StatementRef")
                                .set("id", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"));
        assertThat(au.send(voiding)).contains("6.3.0.0-1");
    }

    /** A statement that got no answer is sent again: it is fine, and adds nothing. */
    @Test
    void takesAStatementAgain() {
        Registration registration = world.register(course("moveOn=\"Completed\""));
        FakeAu au = launched(registration);
        au.initialized();
        JsonObject completed = au.statement("completed")
                .set("result", new JsonObject().set("completion", true).set("duration", "PT5M"));

        assertThat(au.send(completed)).isEmpty();
        assertThat(au.send(completed)).isEmpty();
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "completed", "satisfied");
    }

    /** Statements that cmi5 does not define are allowed, also with verbs it uses, and decide nothing. */
    @Test
    void allowsOtherStatements() {
        Registration registration = world.register(course("moveOn=\"Completed\""));
        FakeAu au = launched(registration);
        au.initialized();
        JsonObject video = au.statement("initialized");
        video.object("context")
                .object("contextActivities")
                .set("category", List.of(new JsonObject().set("id", "https://w3id.org/xapi/video")));

        assertThat(au.send(video)).isEmpty();
        assertThat(world.lms.registrations().progress(registration.id()).status())
                .isEqualTo(ProgressStatus.IN_PROGRESS);
    }

    /** 9.3.6, 9.5.4.2: a session that is given up is abandoned. */
    @Test
    void abandonsALostSession() {
        Registration registration = world.register(course("moveOn=\"Passed\""));
        FakeAu au = launched(registration);
        au.initialized();
        world.clock.advance(Duration.ofHours(5));

        assertThat(world.lms.launches().finishLost()).isEqualTo(1);
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "abandoned");
        assertThat(au.isKnown()).isFalse();
        JsonObject abandoned = Json.readObject(
                world.lms.statements().ofRegistration(registration.id()).get(2).text());
        assertThat(abandoned.object("result").text("duration")).isEqualTo("PT5H");
    }

    /** 9.3.6.0-1, -2 and 8.1.2.0-2: an administrator ends a session; nothing of it is taken from then on. */
    @Test
    void abandonsASessionThatTheHostEnds() {
        Registration registration = world.register(course("moveOn=\"Passed\""));
        FakeAu au = launched(registration);
        au.initialized();

        assertThat(world.lms.launches().end(registration.id())).isTrue();
        assertThat(world.lms.launches().end(registration.id())).isFalse();
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "abandoned");
        assertThat(au.isKnown()).isFalse();
    }

    /** 9.6.1.1-3: what asks for nothing is satisfied at registration. */
    @Test
    void satisfiesWhatAsksForNothing() {
        Registration registration = world.register(course("moveOn=\"NotApplicable\""));

        assertThat(world.verbs(registration.id())).containsExactly("satisfied");
        assertThat(world.register(course("moveOn=\"NotApplicable\""))).isEqualTo(registration);
        assertThat(world.verbs(registration.id())).containsExactly("satisfied");
    }

    /** 9.3.7: waived once, with a reason, then satisfied. */
    @Test
    void waives() {
        Registration registration = world.register(course("moveOn=\"Passed\""));

        assertThat(world.lms.registrations().waive(registration.id(), AU, "Tested Out"))
                .isTrue();
        assertThat(world.lms.registrations().waive(registration.id(), AU, "Tested Out"))
                .isFalse();
        assertThat(world.verbs(registration.id())).containsExactly("waived", "satisfied");
        assertThat(world.lms.registrations().progress(registration.id()).status())
                .isEqualTo(ProgressStatus.WAIVED);
    }

    /** 8.2.3.0-1 beside a learner who loads the page again: a new session in the same window, the old one abandoned. */
    @Test
    void beginsANewSessionWhenThePageIsLoadedAgain() {
        Registration registration = world.register(course("moveOn=\"Passed\""));
        LaunchSession window = world.open(registration);
        FakeAu first = FakeAu.in(world.lms, window, world.clock);
        first.fetch();
        first.readPreferences().initialized();
        OpenOutcome reloaded = world.lms.launches().open(window.token());
        FakeAu second = FakeAu.in(world.lms, ((OpenOutcome.Opened) reloaded).session(), world.clock);

        assertThat(second.fetch().has("auth-token")).isTrue();
        assertThat(first.isKnown()).isFalse();
        second.readPreferences();
        assertThat(second.initialized()).isEmpty();
        assertThat(world.verbs(registration.id()))
                .containsExactly("launched", "initialized", "abandoned", "launched", "initialized");
    }

    @Test
    void countsTheTimeBetweenStatements() {
        Registration registration = world.register(course("moveOn=\"Passed\""));
        FakeAu au = launched(registration);
        au.initialized();
        world.clock.advance(Duration.ofMinutes(8));
        au.completed();

        Progress progress = world.lms.registrations().progress(registration.id());
        assertThat(progress.times().wall()).isEqualTo(Duration.ofMinutes(8));
        assertThat(progress.times().active()).isEqualTo(Duration.ofMinutes(5));
    }
}
