package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.NavigationRequest;

final class Scorm12JourneyTest extends InWorld {
    Scorm12JourneyTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void recordsAScormOnePointTwoCourse() {
        Registration registration = world.register(world.scorm12());
        FakeSco sco = world.sco(registration).initialize();
        sco.set("cmi.core.lesson_location", "page-2")
                .set("cmi.interactions.0.id", "q1")
                .set("cmi.interactions.0.type", "choice")
                .set("cmi.interactions.0.student_response", "a")
                .set("cmi.interactions.0.result", "wrong")
                .set("cmi.comments", "Helpful")
                .set("cmi.core.score.raw", "90")
                .set("cmi.core.lesson_status", "passed")
                .set("cmi.core.session_time", "00:03:00")
                .terminate();
        sco.flush();

        Progress progress = world.lms.registrations().progress(registration.id());
        assertThat(progress.status()).isEqualTo(ProgressStatus.PASSED);
        assertThat(progress.score().raw()).isEqualTo(90);
        assertThat(progress.location()).isEqualTo("page-2");
        assertThat(world.verbs(registration.id()))
                .contains("launched", "initialized", "responded", "scored", "passed", "terminated", "commented");
        assertThat(statement(registration, "responded").object("result").flag("success"))
                .isFalse();
        assertThat(statement(registration, "commented").object("result").text("response"))
                .isEqualTo("Helpful");
        assertThat(statement(registration, "scored")
                        .object("result")
                        .object("score")
                        .number("scaled"))
                .isEqualTo(0.9);
    }

    private JsonObject statement(Registration registration, String verb) {
        return world.lms.statements().ofRegistration(registration.id()).stream()
                .map(stored -> Json.readObject(stored.text()))
                .filter(statement -> World.verb(statement).equals(verb))
                .findFirst()
                .orElseThrow();
    }

    /** The profile wants course and attempt as groupings in this order, the profile as category, the account as actor. */
    @Test
    void namesThingsAsTheProfileDoes() {
        Registration registration = world.register(world.scorm12());
        world.sco(registration).initialize().flush();

        JsonObject statement = statement(registration, "initialized");
        JsonObject activities = statement.object("context").object("contextActivities");
        String course = "http://localhost:8080/activities/com.example.old";
        assertThat(statement.object("object").text("id")).isEqualTo(course + "/sco-1");
        assertThat(activities.objects("grouping").get(0).text("id")).isEqualTo(course);
        assertThat(activities.objects("grouping").get(1).text("id")).startsWith(course + "/sco-1?attemptId=");
        assertThat(activities.objects("category").get(0).text("id")).isEqualTo("https://w3id.org/xapi/scorm");
        assertThat(statement.object("actor").object("account").text("name")).isEqualTo("nurse-17");
        assertThat(statement.object("actor").has("name")).isFalse();
    }

    @Test
    void goesFromScoToScoAndRollsUp() {
        Registration registration = world.register(world.twoScos());
        FakeSco sco = world.sco(registration).initialize();
        sco.set("cmi.completion_status", "completed")
                .set("cmi.success_status", "passed")
                .set("cmi.score.scaled", "1")
                .terminate();
        sco.navigate(NavigationRequest.of(NavigationRequest.Type.CONTINUE)).initialize();
        sco.flush();
        assertThat(world.lms.registrations().progress(registration.id()).status())
                .isEqualTo(ProgressStatus.IN_PROGRESS);

        sco.set("cmi.completion_status", "completed")
                .set("cmi.success_status", "passed")
                .set("cmi.score.scaled", "0.5")
                .terminate();
        sco.navigate(NavigationRequest.of(NavigationRequest.Type.EXIT_ALL));
        sco.flush();
        Progress progress = world.lms.registrations().progress(registration.id());
        assertThat(progress.status()).isEqualTo(ProgressStatus.PASSED);
        assertThat(progress.activities()).hasSize(3);
        assertThat(progress.score().scaled()).isEqualTo(0.75);
    }
}
