package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Course;
import org.leaplms.lms.ImportOutcome;
import org.leaplms.lms.Interaction;
import org.leaplms.lms.Learner;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressRow;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.lms.Success;
import org.leaplms.lms.Why;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.sequencing.NavigationRequest;

final class ScormJourneyTest extends InWorld {
    ScormJourneyTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void takesALearnerFromImportToRecord() {
        Registration registration = world.register(world.oneSco());
        FakeSco sco = world.sco(registration).initialize();
        world.clock.advance(Duration.ofMinutes(3));
        sco.set("cmi.location", "page-4")
                .set("cmi.interactions.0.id", "q1")
                .set("cmi.interactions.0.type", "choice")
                .set("cmi.interactions.0.correct_responses.0.pattern", "b")
                .set("cmi.interactions.0.learner_response", "b")
                .set("cmi.interactions.0.result", "correct")
                .set("cmi.interactions.0.latency", "PT12.5S")
                .set("cmi.score.scaled", "0.9")
                .set("cmi.progress_measure", "1")
                .set("cmi.completion_status", "completed")
                .set("cmi.success_status", "passed")
                .set("cmi.session_time", "PT2M50S")
                .terminate();
        CommitReply reply = sco.flush();

        assertThat(reply.kind()).as(reply.json()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(sco.pending()).isZero();
        Progress progress = world.lms.registrations().progress(registration.id());
        assertThat(progress.status()).isEqualTo(ProgressStatus.PASSED);
        assertThat(progress.completion()).isEqualTo(Completion.COMPLETED);
        assertThat(progress.success()).isEqualTo(Success.PASSED);
        assertThat(progress.score().scaled()).isEqualTo(0.9);
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.times().content()).isEqualTo(Duration.ofSeconds(170));
        assertThat(progress.times().wall()).isEqualTo(Duration.ofMinutes(3));
        assertThat(progress.interactions()).extracting(Interaction::id).containsExactly("q1");
        assertThat(progress.interactions().get(0).latency()).isEqualTo(Duration.ofMillis(12_500));
        assertThat(progress.why().text(Locale.ENGLISH)).startsWith("Passed");
        assertThat(progress.why().text(Locale.FRENCH)).startsWith("Réussi");
        assertThat(world.verbs(registration.id()))
                .containsExactly(
                        "launched",
                        "initialized",
                        "responded",
                        "scored",
                        "progressed",
                        "completed",
                        "passed",
                        "terminated",
                        "completed");
    }

    @Test
    void putsAPassOfTheCourseOnRecordOnce() {
        Registration registration = world.register(world.oneSco());
        FakeSco sco = world.sco(registration).initialize();
        sco.set("cmi.success_status", "passed").commit().flush();
        sco.set("cmi.progress_measure", "0.4").commit().flush();
        sco.set("cmi.score.scaled", "0.9").commit().flush();
        sco.set("cmi.completion_status", "completed").commit().flush();
        sco.terminate().flush();

        assertThat(ofTheCourse(registration)).containsExactly("launched", "passed", "scored", "completed");
    }

    private List<String> ofTheCourse(Registration registration) {
        return world.lms.statements().ofRegistration(registration.id()).stream()
                .map(stored -> Json.readObject(stored.text()))
                .filter(statement -> statement
                        .object("object")
                        .object("definition")
                        .text("type")
                        .endsWith("/course"))
                .map(World::verb)
                .toList();
    }

    @Test
    void keepsWhatWasReachedWhenAFinishedCourseIsOpenedAgain() {
        Registration registration = world.register(world.oneSco());
        FakeSco first = world.sco(registration).initialize();
        first.set("cmi.score.scaled", "0.9")
                .set("cmi.completion_status", "completed")
                .set("cmi.success_status", "passed")
                .terminate()
                .navigate(NavigationRequest.of(NavigationRequest.Type.EXIT_ALL))
                .flush();
        world.lms.launches().close(first.window().token());
        FakeSco again = world.sco(registration).initialize();
        again.set("cmi.completion_status", "incomplete")
                .set("cmi.success_status", "failed")
                .set("cmi.score.scaled", "0.2")
                .terminate()
                .flush();

        Progress progress = world.lms.registrations().progress(registration.id());
        assertThat(again.get("cmi.location")).isEmpty();
        assertThat(progress.status()).isEqualTo(ProgressStatus.PASSED);
        assertThat(progress.score().scaled()).isEqualTo(0.9);
        assertThat(progress.why().because()).extracting(Why::rule).contains("kept.completed", "kept.passed");
    }

    @Test
    void givesAnEducationLeadOneRowForEachLearner() {
        Course course = world.oneSco();
        Registration alex = world.register(course);
        Registration camille = world.lms
                .registrations()
                .register(new Learner("nurse-03", "Côté, Camille", Locale.CANADA_FRENCH), course.id());
        world.sco(alex)
                .initialize()
                .set("cmi.progress_measure", "0.4")
                .set("cmi.score.scaled", "0.6")
                .flush();

        assertThat(world.lms.registrations().byCourse(course.id()))
                .extracting(row -> row.registration().id(), ProgressRow::status, ProgressRow::percent)
                .containsExactly(
                        tuple(camille.id(), ProgressStatus.NOT_STARTED, 0),
                        tuple(alex.id(), ProgressStatus.IN_PROGRESS, 40));
        assertThat(world.lms.registrations().byLearner(World.ALEX.id()))
                .extracting(row -> row.score().scaled())
                .containsExactly(0.6);
    }

    @Test
    void keepsEveryVersionOfACourse() {
        Course one = world.oneSco();
        Registration registration = world.register(one);
        Course two = world.lms
                .courses()
                .importPackage(PackageBuilder.scorm2004("com.example.one", "One part, mended")
                        .unit("sco-1", "One")
                        .writeTo(directory))
                .orElseThrow();

        assertThat(two.version()).isEqualTo(2);
        assertThat(world.lms.courses().list()).containsExactly(two);
        assertThat(world.lms.courses().versions("com.example.one")).containsExactly(two, one);
        assertThat(world.open(registration).course()).isEqualTo(one);
    }

    @Test
    void refusesAPackageWithItsReport() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.zip"), "no zip");

        ImportOutcome outcome = world.lms.courses().importPackage(broken);

        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(outcome.report().findings()).isNotEmpty();
        assertThat(world.lms.courses().list()).isEmpty();
    }

    @Test
    void takesAHostsOwnStatement() {
        UUID id = world.lms.statements().record("""
                        {"actor":{"account":{"homePage":"https://hospital.example","name":"nurse-17"}},
                         "verb":{"id":"http://adlnet.gov/expapi/verbs/attended"},
                         "object":{"id":"https://hospital.example/sessions/1"}}
                        """);

        assertThat(world.lms.statements().find(id)).isPresent();
        assertThatThrownBy(() -> world.lms.statements().record("{\"actor\":{}}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
