package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Progress;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.sequencing.NavigationRequest;

/** A course opened to look around or to look again: content is told so, and nothing of it becomes a result. */
final class LookingTest extends InWorld {
    LookingTest(@TempDir Path directory) {
        super(directory);
    }

    private FakeSco looking(Registration registration, LaunchMode mode) {
        LaunchOptions options = LaunchOptions.defaults().mode(mode);
        String link = world.lms.launches().launch(registration.id(), options).token();
        LaunchSession session = ((OpenOutcome.Opened) world.lms.launches().open(link)).session();
        return FakeSco.in(world.lms.launches(), session, world.clock).initialize();
    }

    private void finish(FakeSco sco, String status, String score) {
        sco.set("cmi.completion_status", "completed")
                .set("cmi.success_status", status)
                .set("cmi.score.scaled", score)
                .set("cmi.session_time", "PT9M")
                .terminate()
                .navigate(NavigationRequest.of(NavigationRequest.Type.EXIT_ALL));
    }

    @ParameterizedTest
    @EnumSource(names = {"BROWSE", "REVIEW"})
    void leavesAFinishedRegistrationAsItIs(LaunchMode mode) {
        Registration registration = world.register(world.oneSco());
        FakeSco first = world.sco(registration).initialize();
        finish(first, "failed", "0.4");
        first.flush();
        world.lms.launches().close(first.window().token());
        Progress before = world.lms.registrations().progress(registration.id());
        List<String> journal = world.lms.registrations().journal(registration.id());
        List<String> verbs = world.verbs(registration.id());

        FakeSco again = looking(registration, mode);
        assertThat(again.get("cmi.mode")).isEqualTo(mode.name().toLowerCase(Locale.ROOT));
        assertThat(again.get("cmi.credit")).isEqualTo("no-credit");
        finish(again, "passed", "1");
        assertThat(again.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        world.lms.launches().close(again.window().token());
        world.lms.launches().finishLost();

        Progress after = world.lms.registrations().progress(registration.id());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.score()).isEqualTo(before.score());
        assertThat(after.times()).isEqualTo(before.times());
        assertThat(after.activities()).isEqualTo(before.activities());
        assertThat(world.lms.registrations().journal(registration.id())).isEqualTo(journal);
        assertThat(world.verbs(registration.id()).subList(0, verbs.size())).isEqualTo(verbs);
        assertThat(world.verbs(registration.id()).subList(verbs.size(), verbs.size() + 1))
                .containsExactly("launched");
        assertThat(world.verbs(registration.id())).hasSize(verbs.size() + 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROWSE", "REVIEW"})
    void neitherAsksNorDisturbsAWindowForCredit(LaunchMode mode) {
        Registration registration = world.register(world.oneSco());
        FakeSco working = world.sco(registration).initialize();
        working.flush();

        finish(looking(registration, mode), "passed", "1");

        assertThat(working.set("cmi.location", "page-3").flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(world.lms.registrations().progress(registration.id()).location())
                .isEqualTo("page-3");
    }

    @Test
    void saysSoInTheWordsOfScorm12Too() {
        FakeSco sco = looking(world.register(world.scorm12()), LaunchMode.REVIEW);

        assertThat(sco.get("cmi.core.lesson_mode")).isEqualTo("review");
        assertThat(sco.get("cmi.core.credit")).isEqualTo("no-credit");
    }
}
