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
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;
import org.leaplms.scorm.json.Json;

/** A learner at two machines, with entries that one of them could not send: merged if they follow, else kept and told. */
final class TwoWindowsTest {
    private final Path directory;
    private World world;
    private Registration registration;

    TwoWindowsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void open() {
        world = new World(directory);
        registration = world.register(world.oneSco());
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** A window whose last answers never reached the server. */
    private FakeSco leftWithUnsent() {
        FakeSco sco = world.sco(registration).initialize();
        sco.flush();
        sco.set("cmi.location", "page-5").set("cmi.score.scaled", "0.9");
        world.clock.advance(Duration.ofMinutes(30));
        return sco;
    }

    private LaunchSession opened() {
        return world.open(registration);
    }

    private FakeSco next(FakeSco left) {
        return FakeSco.in(world.lms.launches(), opened(), world.clock, left).initialize();
    }

    private List<SetAside> setAside() {
        return world.lms.registrations().setAside(registration.id());
    }

    private String location() {
        return String.valueOf(
                world.lms.registrations().progress(registration.id()).location());
    }

    @Test
    void theSameMachineGoesOnWithWhatWasNotSent() {
        FakeSco left = leftWithUnsent();

        FakeSco again = next(left);

        assertThat(again.get("cmi.location")).isEqualTo("page-5");
        assertThat(again.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(setAside()).isEmpty();
    }

    @Test
    void anotherMachineWentOnMeanwhile() {
        FakeSco left = leftWithUnsent();
        FakeSco elsewhere = world.sco(registration).initialize().set("cmi.location", "page-2");
        elsewhere.flush();
        elsewhere.lost().flush();

        FakeSco again = next(left);

        assertThat(again.window().continues())
                .contains(elsewhere.window().id())
                .doesNotContain(left.window().id());
        assertThat(again.get("cmi.location")).isEqualTo("page-2");
        assertThat(again.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        SetAside kept = setAside().get(0);
        assertThat(setAside()).hasSize(1);
        assertThat(kept.windowId()).isEqualTo(left.window().id());
        assertThat(kept.reason()).isEqualTo(SetAside.Reason.DIVERGED);
        assertThat(kept.entries()).contains("cmi.score.scaled").contains("page-5");
        assertThat(kept.text(Locale.ENGLISH))
                .contains(kept.id().toString(), left.window().id().toString(), "enter them by hand");
        assertThat(kept.text(Locale.CANADA_FRENCH)).contains(kept.id().toString(), "conservées");
    }

    /** The numbers of the stale entries fit, but they belong to another history. */
    @Test
    void numbersThatFitAreNotEnough() {
        FakeSco left = leftWithUnsent();
        FakeSco elsewhere = world.sco(registration);
        elsewhere.flush();
        world.lms.launches().release(elsewhere.window().token());

        String late = left.set("cmi.location", "page-6").batch();
        FakeSco again = next(left);

        assertThat(Json.readObject(late).whole("from"))
                .isLessThanOrEqualTo(again.window().lastSeq() + 1);
        assertThat(again.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(location()).isNotEqualTo("page-6");
        assertThat(setAside())
                .extracting(SetAside::windowId)
                .containsExactly(left.window().id());
    }

    @Test
    void aWindowGivenUpByTheServerIsHeardLate() {
        FakeSco left = leftWithUnsent();
        world.clock.advance(Duration.ofHours(5));
        assertThat(world.lms.launches().finishLost()).isEqualTo(1);

        FakeSco again = next(left);

        assertThat(again.window().continues()).doesNotContain(left.window().id());
        assertThat(again.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(setAside())
                .extracting(SetAside::windowId)
                .containsExactly(left.window().id());
    }

    @Test
    void anotherMachineOnlyLookedIn() {
        FakeSco left = leftWithUnsent();
        world.lms.launches().release(opened().token());

        FakeSco again = next(left);

        assertThat(again.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(location()).isEqualTo("page-5");
        assertThat(setAside()).isEmpty();
    }

    @Test
    void aWindowTakenOverIsToldWhereItsAnswersAre() {
        FakeSco left = leftWithUnsent();
        world.sco(registration).flush();

        CommitReply late = left.flush();
        left.set("cmi.location", "page-7");
        left.flush();

        assertThat(late.kind()).isEqualTo(CommitReply.Kind.STALE);
        assertThat(Json.readObject(late.json()).text("reason")).isEqualTo("taken-over");
        assertThat(setAside()).hasSize(1);
        assertThat(setAside().get(0).entries()).contains("page-5").contains("page-7");
    }

    @Test
    void whatIsMergedAfterAllIsNotListed() {
        FakeSco left = leftWithUnsent();
        LaunchSession next = opened();
        assertThat(left.flush().kind()).isEqualTo(CommitReply.Kind.STALE);
        assertThat(setAside()).hasSize(1);

        FakeSco again = FakeSco.in(world.lms.launches(), next, world.clock, left);
        assertThat(again.flush().kind()).isEqualTo(CommitReply.Kind.STORED);

        assertThat(setAside()).isEmpty();
        assertThat(location()).isEqualTo("page-5");
    }

    @Test
    void entriesAreKeptOnceHoweverOftenTheyCome() {
        FakeSco left = leftWithUnsent();
        world.sco(registration).flush();

        String first = left.flush().json();
        String second = left.flush().json();

        assertThat(second).isEqualTo(first);
        assertThat(setAside()).hasSize(1);
    }

    @Test
    void aPageForBrowsingTakesNothingOver() {
        FakeSco left = leftWithUnsent();
        LaunchOptions browse = LaunchOptions.defaults().mode(LaunchMode.BROWSE);
        String link = world.lms.launches().launch(registration.id(), browse).token();
        LaunchSession looking = ((OpenOutcome.Opened) world.lms.launches().open(link)).session();

        CommitReply reply = world.lms.launches().commit(looking.token(), left.batch());

        assertThat(((LaunchSession.Scorm) looking).continues()).isEmpty();
        assertThat(reply.kind()).isEqualTo(CommitReply.Kind.INVALID);
        assertThat(left.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
    }

    @Test
    void aWindowOfAnotherRegistrationIsNoOrigin() {
        FakeSco left = leftWithUnsent();
        FakeSco other = world.sco(world.register(world.twoScos()));

        CommitReply reply = world.lms.launches().commit(other.window().token(), left.batch());

        assertThat(reply.kind()).isEqualTo(CommitReply.Kind.INVALID);
        assertThat(setAside()).isEmpty();
    }
}
