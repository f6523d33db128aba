package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.LaunchLink;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.Why;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** How a cmi5 session begins and ends, and what counts once it has; each test names the requirements it covers. */
final class Cmi5SessionTest extends InWorld {
    Cmi5SessionTest(@TempDir Path directory) {
        super(directory);
    }

    private JsonObject last(Registration registration) {
        var all = world.lms.statements().ofRegistration(registration.id());
        return Json.readObject(all.get(all.size() - 1).text());
    }

    private static String duration(JsonObject statement) {
        return statement.object("result").text("duration");
    }

    /** 8.2.3.0-1, 8.2.3.2-1, 8.1.2.0-2: the credential is given once, and good for the session only. */
    @Test
    void givesTheCredentialOnce() {
        Registration registration = world.register(world.cmi5(""));
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

    /** 8.2.3.2-1: a session that expired or ended before its credential was fetched is error 1, not a question of security. */
    @Test
    void givesNoCredentialForASessionThatIsOver() {
        Registration registration = world.register(world.cmi5(""));
        FakeAu ended = FakeAu.in(world.lms, world.open(registration), world.clock);
        world.lms.launches().end(registration.id());
        FakeAu expired = FakeAu.in(world.lms, world.open(registration), world.clock);
        world.clock.advance(Duration.ofHours(12));

        assertThat(ended.fetch().text("error-code")).isEqualTo("1");
        assertThat(expired.fetch().text("error-code")).isEqualTo("1");
    }

    /** 9.3.6.0-1, 9.5.4.2-1, -2: a session that is given up is abandoned, and lasted to its last sign of life. */
    @Test
    void abandonsALostSession() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu au = world.launched(registration);
        au.initialized();
        world.clock.advance(Duration.ofMinutes(20));
        assertThat(au.completed()).isEmpty();
        world.clock.advance(Duration.ofHours(5));

        assertThat(world.lms.launches().finishLost()).isEqualTo(1);
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "completed", "abandoned");
        assertThat(au.isKnown()).isFalse();
        assertThat(duration(last(registration))).isEqualTo("PT20M");
    }

    /** 9.3.6.0-1, 9.5.4.2-2: a session is launch to end, so one whose content never began is abandoned too, after no time. */
    @Test
    void abandonsASessionThatNeverBegan() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        world.launched(registration);
        world.clock.advance(Duration.ofHours(5));
        world.lms.launches().finishLost();

        assertThat(world.verbs(registration.id())).containsExactly("launched", "abandoned");
        assertThat(duration(last(registration))).isEqualTo("PT0S");
    }

    /** 9.3.6.0-1, -2, 9.3.0.0-10: a new launch in the registration abandons the session before it, once. */
    @Test
    void abandonsTheSessionBeforeANewLaunch() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu first = world.launched(registration);
        first.initialized();
        LaunchLink again = world.lms.launches().launch(registration.id());
        world.lms.launches().takeOver(again.token());
        world.clock.advance(Duration.ofHours(5));
        world.lms.launches().finishLost();

        assertThat(first.isKnown()).isFalse();
        assertThat(world.verbs(registration.id()))
                .containsExactly("launched", "initialized", "abandoned", "launched", "abandoned");
    }

    /** 9.3.6.0-1: nobody says that a window was closed, so the learner comes back at once and is asked nothing. */
    @Test
    void comesBackAtOnce() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu closed = world.launched(registration);
        closed.initialized();
        world.clock.advance(Duration.ofSeconds(30));
        assertThat(closed.completed()).isEmpty();
        FakeAu second = world.launched(registration);

        assertThat(second.initialized()).isEmpty();
        assertThat(second.passed(0.9)).isEmpty();
        assertThat(world.verbs(registration.id()))
                .containsExactly(
                        "launched",
                        "initialized",
                        "completed",
                        "abandoned",
                        "launched",
                        "initialized",
                        "passed",
                        "satisfied");
        Progress progress = world.lms.registrations().progress(registration.id());
        assertThat(progress.times().content()).isEqualTo(Duration.ofSeconds(30));
        assertThat(rules(progress.why())).contains("session.abandoned").doesNotContain("set-aside.kept");
    }

    /** 9.3.6.0-2, 8.1.2.0-2: what an abandoned session says is not recorded; a person can find it, with the reason. */
    @Test
    void setsAsideWhatAnAbandonedSessionSays() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu closed = world.launched(registration);
        closed.initialized();
        JsonObject late = closed.judged("passed", true, 0.9);
        world.launched(registration);

        assertThat(closed.send(late)).contains("9.3.6.0-2", "set aside");
        assertThat(closed.send(late)).as("sent again").contains("9.3.6.0-2");
        assertThat(closed.isKnown()).isFalse();
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "abandoned", "launched");
        List<SetAside> kept = world.lms.registrations().setAside(registration.id());
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).reason()).isEqualTo(SetAside.Reason.SESSION_OVER);
        assertThat(kept.get(0).entries()).isEqualTo("[" + Json.write(late) + "]");
        assertThat(kept.get(0).text(Locale.ENGLISH)).contains("waive the unit");
        assertThat(kept.get(0).text(Locale.CANADA_FRENCH)).contains("dispensez");
        assertThat(rules(world.lms.registrations().progress(registration.id()).why()))
                .contains("session.abandoned", "set-aside.kept");
    }

    /** 9.3.8.0-4: the same for what comes after terminated, as on a slow network. */
    @Test
    void setsAsideWhatComesAfterTerminated() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu au = world.launched(registration);
        au.initialized();
        JsonObject late = au.judged("passed", true, 0.9);
        au.terminated();

        assertThat(au.send(late)).contains("9.3.6.0-2");
        assertThat(world.lms.registrations().setAside(registration.id())).hasSize(1);
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "terminated");
    }

    /** A sender whose answer was lost asks again, also about the last statement of its session. */
    @Test
    void answersTheLastStatementAgain() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu au = world.launched(registration);
        au.initialized();
        JsonObject terminated = au.statement("terminated").set("result", new JsonObject().set("duration", "PT6M"));

        assertThat(au.send(terminated)).isEmpty();
        assertThat(au.send(terminated)).isEmpty();
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "terminated");
        assertThat(world.lms.registrations().setAside(registration.id())).isEmpty();
    }

    private static List<String> rules(Why why) {
        List<String> rules = new ArrayList<>(List.of(why.rule()));
        why.because().forEach(reason -> rules.addAll(rules(reason)));
        return rules;
    }

    /** 9.3.6.0-1, -2 and 8.1.2.0-2: an administrator ends a session; nothing of it is taken from then on. */
    @Test
    void abandonsASessionThatTheHostEnds() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu au = world.launched(registration);
        au.initialized();

        assertThat(world.lms.launches().end(registration.id())).isTrue();
        assertThat(world.lms.launches().end(registration.id())).isFalse();
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "abandoned");
        assertThat(au.isKnown()).isFalse();
    }

    /** 9.3.6.0-1: what was terminated is not abandoned. */
    @Test
    void doesNotAbandonWhatWasTerminated() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu au = world.launched(registration);
        au.initialized();
        au.terminated();
        world.clock.advance(Duration.ofHours(5));
        world.lms.launches().finishLost();

        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "terminated");
    }

    /** 9.3.0.0-5: order is the order of timestamps, so what ends a session is dated last; the same moment is late enough. */
    @Test
    void isTerminatedLastByTimestamp() {
        FakeAu au = world.launched(world.register(world.cmi5("moveOn=\"Passed\"")));
        au.initialized();
        JsonObject early = au.statement("terminated").set("result", new JsonObject().set("duration", "PT1S"));
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(au.completed()).isEmpty();

        assertThat(au.send(early)).contains("9.3.0.0-5");
        assertThat(au.terminated()).isEmpty();
    }

    /** 9.3.8.0-4, 7.1.2.0-1, 8.1.2.0-2: without grace nothing is taken after terminated. */
    @Test
    void endsWithTerminated() {
        FakeAu au = world.launched(world.register(world.cmi5("moveOn=\"Passed\"")));
        au.initialized();

        assertThat(au.terminated()).isEmpty();
        assertThat(au.isKnown()).isFalse();
    }

    /** 9.3.8.0-4: with grace, what was made before terminated may arrive after it, for that long and no longer. */
    @Test
    void takesLatecomersForAWhile() {
        LeapLms.Builder patient = LeapLms.builder().graceAfterTerminated(Duration.ofSeconds(10));
        try (World slow = new World(directory.resolve("slow"), patient)) {
            Registration registration = slow.register(slow.cmi5("moveOn=\"Completed\""));
            FakeAu au = slow.launched(registration);
            au.initialized();
            JsonObject late = au.statement("completed")
                    .set("result", new JsonObject().set("completion", true).set("duration", "PT5M"));
            slow.clock.advance(Duration.ofSeconds(2));
            JsonObject terminated = au.statement("terminated").set("result", new JsonObject().set("duration", "PT6M"));
            assertThat(au.send(terminated)).isEmpty();
            assertThat(au.send(terminated))
                    .as("sent again for want of an answer")
                    .isEmpty();
            slow.clock.advance(Duration.ofSeconds(9));

            assertThat(au.send(late)).isEmpty();
            assertThat(au.terminated()).contains("9.3.8.0-3");
            assertThat(au.failed(0.1)).as("made after terminated").contains("7.1.3.0-1");
            slow.clock.advance(Duration.ofSeconds(1));
            assertThat(au.isKnown()).isFalse();
            assertThat(slow.verbs(registration.id()))
                    .containsExactly("launched", "initialized", "terminated", "completed", "satisfied");
        }
    }

    /** 9.3.0.0-11, 9.3.7.0-1 to -4, 9.5.2.0-1, 9.5.3.0-1, 9.5.5.2-1, 9.6.2.2-1, 9.6.2.3-2: waived once, with a reason, then satisfied. */
    @Test
    void waives() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));

        assertThat(world.lms.registrations().waive(registration.id(), World.AU, "Tested Out"))
                .isTrue();
        assertThat(world.lms.registrations().waive(registration.id(), World.AU, "Tested Out"))
                .isFalse();
        assertThat(world.verbs(registration.id())).containsExactly("waived", "satisfied");
        assertThat(world.lms.registrations().progress(registration.id()).status())
                .isEqualTo(ProgressStatus.WAIVED);
        var all = world.lms.statements().ofRegistration(registration.id());
        JsonObject waived = Json.readObject(all.get(0).text());
        assertThat(waived.object("result").flag("success")).isTrue();
        assertThat(waived.object("result").flag("completion")).isTrue();
        assertThat(waived.object("result")
                        .object("extensions")
                        .text("https://w3id.org/xapi/cmi5/result/extensions/reason"))
                .isEqualTo("Tested Out");
        JsonObject activities = waived.object("context").object("contextActivities");
        assertThat(activities.objects("category"))
                .extracting(activity -> activity.text("id"))
                .containsExactly(
                        "https://w3id.org/xapi/cmi5/context/categories/cmi5",
                        "https://w3id.org/xapi/cmi5/context/categories/moveon");
        assertThat(activities.objects("grouping"))
                .extracting(activity -> activity.text("id"))
                .containsExactly(World.AU);
        assertThat(session(last(registration))).isEqualTo(session(waived));
    }

    private static String session(JsonObject statement) {
        return statement
                .object("context")
                .object("extensions")
                .text("https://w3id.org/xapi/cmi5/context/extensions/sessionid");
    }

    /** 9.3.7: waived is what was met by other means than moveOn; a unit whose moveOn is met needs none. */
    @Test
    void waivesNothingThatIsMet() {
        Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
        FakeAu au = world.launched(registration);
        au.initialized();
        au.passed(0.9);

        assertThat(world.lms.registrations().waive(registration.id(), World.AU, "Administrative"))
                .isFalse();
        assertThat(world.lms.registrations().progress(registration.id()).status())
                .isNotEqualTo(ProgressStatus.WAIVED);
    }
}
