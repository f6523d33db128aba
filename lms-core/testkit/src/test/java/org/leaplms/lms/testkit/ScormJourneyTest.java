package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Interaction;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.lms.Success;

final class ScormJourneyTest {
    private final Path directory;
    private World world;

    ScormJourneyTest(@TempDir Path directory) {
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
}
