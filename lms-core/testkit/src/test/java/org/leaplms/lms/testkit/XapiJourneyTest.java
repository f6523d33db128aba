package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.Course;
import org.leaplms.lms.Interaction;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Submission;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.XapiVersion;

/** An xAPI package: launched with its credential in the address, heard without cmi5's rules. */
final class XapiJourneyTest {
    private static final String ACTIVITY = "https://example.org/activity";

    private final Path directory;

    XapiJourneyTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static JsonObject parameters(LaunchSession session) {
        JsonObject parameters = new JsonObject();
        for (String pair :
                ((LaunchSession.Xapi) session).contentUri().getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            parameters.set(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static JsonObject statement(JsonObject launch, String verb, String object) {
        return new JsonObject()
                .set("actor", Json.readObject(launch.text("actor")))
                .set("verb", new JsonObject().set("id", "http://adlnet.gov/expapi/verbs/" + verb))
                .set("object", new JsonObject().set("id", object))
                .set("context", new JsonObject().set("registration", launch.text("registration")));
    }

    private static void send(World world, Caller caller, JsonObject statement) {
        ReadOutcome read = world.lms.lrs().reader().read(Json.write(statement), XapiVersion.V1_0_3);
        world.lms
                .lrs()
                .statements()
                .store(caller, XapiVersion.V1_0_3, Submission.of(((ReadOutcome.Accepted) read).statements()));
    }

    @Test
    void takesALearnerThrough() {
        try (World world = new World(directory)) {
            Course course = world.lms
                    .courses()
                    .importPackage(PackageBuilder.xapi(ACTIVITY, "Activity").writeTo(directory))
                    .orElseThrow();
            Registration registration = world.register(course);
            JsonObject launch = parameters(world.open(registration));
            assertThat(launch.text("endpoint")).isEqualTo("http://localhost:8080/xapi/");
            assertThat(launch.text("activity_id")).isEqualTo(ACTIVITY);
            Caller caller = world.lms
                    .sessionCredentials()
                    .authenticate(launch.text("auth"))
                    .orElseThrow();

            JsonObject answer = statement(launch, "answered", ACTIVITY + "/q1");
            answer.object("object").set("definition", new JsonObject().set("interactionType", "true-false"));
            answer.set("result", new JsonObject().set("response", "true").set("success", true));
            send(world, caller, answer);
            send(
                    world,
                    caller,
                    statement(launch, "passed", ACTIVITY)
                            .set("result", new JsonObject().set("score", new JsonObject().set("scaled", 0.75))));

            Progress progress = world.lms.registrations().progress(registration.id());
            assertThat(progress.status()).isEqualTo(ProgressStatus.PASSED);
            assertThat(progress.score().scaled()).isEqualTo(0.75);
            assertThat(progress.interactions())
                    .extracting(Interaction::learnerResponse)
                    .containsExactly("true");
            assertThat(world.verbs(registration.id())).containsExactly("launched", "answered", "passed");
        }
    }

    /** The credential is the learner's: with it nothing is put on record about somebody else. */
    @Test
    void speaksForItsLearnerOnly() {
        try (World world = new World(directory)) {
            Course course = world.lms
                    .courses()
                    .importPackage(PackageBuilder.xapi(ACTIVITY, "Activity").writeTo(directory))
                    .orElseThrow();
            JsonObject launch = parameters(world.open(world.register(course)));
            Caller caller = world.lms
                    .sessionCredentials()
                    .authenticate(launch.text("auth"))
                    .orElseThrow();
            JsonObject other = statement(launch, "passed", ACTIVITY)
                    .set("actor", new JsonObject().set("mbox", "mailto:someone@example.org"));

            assertThatThrownBy(() -> send(world, caller, other)).hasMessageContaining("8.1.3.0-3");
        }
    }

    @Test
    void seesItsOwnRegistrationOnly() {
        try (World world = new World(directory)) {
            Course course = world.lms
                    .courses()
                    .importPackage(PackageBuilder.xapi(ACTIVITY, "Activity").writeTo(directory))
                    .orElseThrow();
            Registration other = world.lms.registrations().registerAgain(World.ALEX, course.id());
            world.open(other);
            Registration own = world.lms.registrations().registerAgain(World.ALEX, course.id());
            Caller caller = world.lms
                    .sessionCredentials()
                    .authenticate(parameters(world.open(own)).text("auth"))
                    .orElseThrow();

            assertThat(world.lms.statements().query(StatementQuery.ALL).statements())
                    .hasSize(2);
            assertThat(world.lms
                            .lrs()
                            .statements()
                            .query(caller, StatementQuery.ALL)
                            .statements())
                    .hasSize(1);
        }
    }
}
