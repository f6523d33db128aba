package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** cmi5's launch and session rules; each test names the requirements it covers. */
final class Cmi5JourneyTest extends InWorld {
    private static final String EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/";

    Cmi5JourneyTest(@TempDir Path directory) {
        super(directory);
    }

    /** 8.1.x, 9.3.1, 9.3.9, 9.6.3.x, 10.2.x: the whole of a session. */
    @Test
    void takesALearnerThrough() {
        Registration registration = world.register(
                world.cmi5("moveOn=\"CompletedAndPassed\" masteryScore=\"0.8\" launchMethod=\"OwnWindow\""));
        FakeAu au = world.launched(registration);

        assertThat(au.parameter("endpoint")).isEqualTo("http://localhost:8080/xapi");
        assertThat(au.parameter("activityId")).isNotEqualTo(World.AU);
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
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\" masteryScore=\"0.8\""));
        LaunchSession window = world.open(registration);
        String address = ((LaunchSession.Xapi) window).contentUri().toString();
        FakeAu au = world.launched(window);

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
                .isEqualTo(World.AU);
        assertThat(statement.object("object").text("id")).isEqualTo(au.parameter("activityId"));
    }

    /** 9.6.3.4-1 puts the address on record, so it must open nothing but the course's files, and only while the window lives. */
    @Test
    void putsNoKeyOnRecord() {
        LaunchSession window = world.open(world.register(world.cmi5("")));
        String path = ((LaunchSession.Xapi) window).contentUri().getPath();
        String pass = path.substring("/content/".length(), path.lastIndexOf('/'));

        assertThat(world.lms.launches().content(pass, "page1.html")).isPresent();
        assertThat(world.lms.launches().open(pass)).isEqualTo(new OpenOutcome.Refused(OpenOutcome.Reason.INVALID));
        world.lms.launches().close(pass);
        assertThat(world.lms.launches().content(pass, "page1.html")).isPresent();
        world.lms.launches().close(window.token());
        assertThat(world.lms.launches().content(pass, "page1.html")).isEmpty();
    }

    /** 11.0.0.0-3, 9.3.0.0-4, 9.3.2.0-3, 9.3.0.0-2, 9.3.0.0-3: the order of a session. */
    @Test
    void keepsTheOrderOfASession() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\" masteryScore=\"0.8\""));
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
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu first = world.launched(registration);
        first.initialized();
        first.passed(0.9);
        first.completed();
        first.terminated();
        FakeAu second = world.launched(registration);

        assertThat(second.parameter("activityId")).isEqualTo(first.parameter("activityId"));
        assertThat(second.initialized()).isEmpty();
        assertThat(second.completed()).contains("9.3.0.0-6");
        assertThat(second.passed(0.9)).contains("9.3.0.0-7");
        assertThat(second.failed(0.1)).contains("9.3.0.0-8");
    }

    /** A statement that got no answer is sent again: it is fine, and adds nothing. */
    @Test
    void takesAStatementAgain() {
        Registration registration = world.register(world.cmi5("moveOn=\"Completed\""));
        FakeAu au = world.launched(registration);
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
        Registration registration = world.register(world.cmi5("moveOn=\"Completed\""));
        FakeAu au = world.launched(registration);
        au.initialized();
        JsonObject video = au.statement("initialized");
        video.object("context")
                .object("contextActivities")
                .set("category", List.of(new JsonObject().set("id", "https://w3id.org/xapi/video")));

        assertThat(au.send(video)).isEmpty();
        assertThat(world.lms.registrations().progress(registration.id()).status())
                .isEqualTo(ProgressStatus.IN_PROGRESS);
    }

    /** 9.6.1.1-3: what asks for nothing is satisfied at registration. */
    @Test
    void satisfiesWhatAsksForNothing() {
        Registration registration = world.register(world.cmi5("moveOn=\"NotApplicable\""));

        assertThat(world.verbs(registration.id())).containsExactly("satisfied");
        assertThat(world.register(world.cmi5("moveOn=\"NotApplicable\""))).isEqualTo(registration);
        assertThat(world.verbs(registration.id())).containsExactly("satisfied");
    }

    /** 8.2.3.0-1 beside a learner who loads the page again: a new session in the same window, the old one abandoned. */
    @Test
    void beginsANewSessionWhenThePageIsLoadedAgain() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
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
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu au = world.launched(registration);
        au.initialized();
        world.clock.advance(Duration.ofMinutes(8));
        au.completed();

        Progress progress = world.lms.registrations().progress(registration.id());
        assertThat(progress.times().wall()).isEqualTo(Duration.ofMinutes(8));
        assertThat(progress.times().active()).isEqualTo(Duration.ofMinutes(5));
    }
}
