package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.LaunchLink;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.Why;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;

final class CommitTest extends InWorld {
    CommitTest(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void takesABatchAgainWhoseAnswerWasLost() {
        Registration registration = world.register(world.oneSco());
        FakeSco sco = world.sco(registration).initialize().set("cmi.location", "page-2");
        CommitReply lost = sco.flushLosingTheAnswer();
        List<String> verbs = world.verbs(registration.id());
        int journal = world.lms.registrations().journal(registration.id()).size();

        CommitReply again = sco.flush();

        assertThat(again.kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(again.json()).isEqualTo(lost.json());
        assertThat(world.verbs(registration.id())).isEqualTo(verbs);
        assertThat(world.lms.registrations().journal(registration.id())).hasSize(journal);
    }

    @Test
    void takesABatchThatGrewAfterItsAnswerWasLost() {
        Registration registration = world.register(world.oneSco());
        FakeSco sco = world.sco(registration).initialize().set("cmi.location", "page-2");
        sco.flushLosingTheAnswer();
        sco.set("cmi.location", "page-3");

        assertThat(sco.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(world.lms.registrations().progress(registration.id()).location())
                .isEqualTo("page-3");
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized");
    }

    @Test
    void namesTheEntryItExpectsWhenSomeAreMissing() {
        Registration registration = world.register(world.oneSco());
        FakeSco sco = world.sco(registration).initialize();
        sco.flush();
        String first = sco.set("cmi.location", "page-2").batch();
        long expected = Json.readObject(first).whole("from");
        JsonObject ahead = Json.readObject(ahead(sco).batch())
                .set("session", sco.window().id().toString());

        CommitReply reply = world.lms.launches().commit(sco.window().token(), Json.write(ahead));

        assertThat(reply.kind()).isEqualTo(CommitReply.Kind.GAP);
        assertThat(Json.readObject(reply.json()).whole("expected")).isEqualTo(expected);
        assertThat(Json.readObject(reply.json()).text("kept"))
                .isEqualTo(world.lms
                        .registrations()
                        .setAside(registration.id())
                        .get(0)
                        .id()
                        .toString());
        assertThat(sco.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
    }

    /** A window whose entries begin far behind what the server has. */
    private FakeSco ahead(FakeSco sco) {
        Registration other = world.lms
                .registrations()
                .registerAgain(World.ALEX, sco.window().course().id());
        FakeSco busy = world.sco(other).initialize();
        for (int i = 0; i < 8; i++) {
            busy.set("cmi.location", "p" + i);
        }
        busy.flush();
        return busy.set("cmi.location", "last");
    }

    @Test
    void refusesWhatIsNoBatch() {
        FakeSco sco = world.sco(world.register(world.oneSco())).initialize();
        String token = sco.window().token();
        String good = sco.batch();

        assertThat(kind(token, "")).isEqualTo(CommitReply.Kind.INVALID);
        assertThat(kind(token, "{}")).isEqualTo(CommitReply.Kind.INVALID);
        assertThat(kind(token, good.replace("\"hash\":\"", "\"hash\":\"0"))).isEqualTo(CommitReply.Kind.INVALID);
        assertThat(kind(token, good.replace("\"from\":1", "\"from\":2"))).isEqualTo(CommitReply.Kind.INVALID);
        assertThat(kind("x" + token, good)).isEqualTo(CommitReply.Kind.DENIED);
        assertThat(kind(token, good)).isEqualTo(CommitReply.Kind.STORED);
    }

    private CommitReply.Kind kind(String token, String json) {
        return world.lms.launches().commit(token, json).kind();
    }

    /** A page that stayed open overnight: its window is too old to be believed, and what it says is kept all the same. */
    @Test
    void setsAsideWhatAWindowThatIsTooOldSends() {
        Registration registration = world.register(world.oneSco());
        FakeSco sco = world.sco(registration).initialize();
        world.clock.advance(Duration.ofHours(12));

        CommitReply reply = sco.flush();
        assertThat(reply.kind()).isEqualTo(CommitReply.Kind.STALE);
        assertThat(Json.readObject(reply.json()).text("reason")).isEqualTo("closed");
        assertThat(world.lms.registrations().setAside(registration.id()))
                .extracting(SetAside::reason)
                .containsExactly(SetAside.Reason.CLOSED);
        assertThat(world.lms.registrations().progress(registration.id()).why().because())
                .extracting(Why::rule)
                .contains("set-aside.kept");
    }

    @Test
    void asksBeforeASecondWindowTakesOverAndRefusesTheFirstAfterwards() {
        Registration registration = world.register(world.oneSco());
        FakeSco first = world.sco(registration).initialize();
        first.flush();
        LaunchLink link = world.lms.launches().launch(registration.id());

        assertThat(world.lms.launches().open(link.token())).isInstanceOf(OpenOutcome.Busy.class);
        LaunchSession session = ((OpenOutcome.Opened) world.lms.launches().takeOver(link.token())).session();
        FakeSco second = FakeSco.in(world.lms.launches(), session, world.clock).initialize();
        assertThat(second.flush().kind()).isEqualTo(CommitReply.Kind.STORED);

        CommitReply late = first.set("cmi.location", "page-9").flush();
        assertThat(late.kind()).isEqualTo(CommitReply.Kind.STALE);
        assertThat(Json.readObject(late.json()).text("reason")).isEqualTo("taken-over");
        assertThat(world.lms.launches().open(first.window().token()))
                .isEqualTo(new OpenOutcome.Refused(OpenOutcome.Reason.TAKEN_OVER));
    }

    @Test
    void acknowledgesAgainWhatATakenOverWindowHadStored() {
        Registration registration = world.register(world.oneSco());
        FakeSco first = world.sco(registration).initialize();
        first.flushLosingTheAnswer();
        world.lms
                .launches()
                .takeOver(world.lms.launches().launch(registration.id()).token());

        assertThat(first.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(first.pending()).isZero();
    }

    @Test
    void takesTheUnsentEntriesOfALostWindowFromTheNextOne() {
        Registration registration = world.register(world.oneSco());
        FakeSco lost = world.sco(registration).initialize();
        lost.flush();
        lost.set("cmi.location", "page-5").set("cmi.suspend_data", "half way");
        world.clock.advance(Duration.ofMinutes(30));

        FakeSco resumed = FakeSco.in(world.lms.launches(), world.open(registration), world.clock, lost)
                .initialize();
        assertThat(resumed.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(world.lms.registrations().setAside(registration.id())).isEmpty();
        assertThat(resumed.get("cmi.entry")).isEqualTo("resume");
        assertThat(resumed.get("cmi.location")).isEqualTo("page-5");
        assertThat(resumed.get("cmi.suspend_data")).isEqualTo("half way");
    }

    @Test
    void finishesALostWindowAsSuspended() {
        Registration registration = world.register(world.oneSco());
        FakeSco lost = world.sco(registration).initialize();
        lost.set("cmi.location", "page-3").set("cmi.session_time", "PT5M").flush();
        world.clock.advance(Duration.ofHours(5));

        assertThat(world.lms.launches().finishLost()).isEqualTo(1);
        assertThat(world.lms.launches().finishLost()).isZero();
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized", "suspended");
        assertThat(world.lms.registrations().progress(registration.id()).times().content())
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(lost.set("cmi.location", "page-4").flush().kind()).isEqualTo(CommitReply.Kind.STALE);

        FakeSco resumed = world.sco(registration).initialize();
        assertThat(resumed.get("cmi.entry")).isEqualTo("resume");
        assertThat(resumed.get("cmi.location")).isEqualTo("page-3");
        resumed.flush();
        assertThat(world.verbs(registration.id()))
                .containsExactly("launched", "initialized", "suspended", "launched", "resumed");
    }

    @Test
    void letsAReleasedWindowComeBackOrAnotherOpenWithoutAsking() {
        Registration registration = world.register(world.oneSco());
        FakeSco first = world.sco(registration).initialize();
        first.flush();
        world.lms.launches().release(first.window().token());
        assertThat(first.set("cmi.location", "page-2").flush().kind()).isEqualTo(CommitReply.Kind.STORED);

        world.lms.launches().release(first.window().token());
        LaunchLink link = world.lms.launches().launch(registration.id());
        assertThat(world.lms.launches().open(link.token())).isInstanceOf(OpenOutcome.Opened.class);
    }

    @Test
    void asksNothingAfterAWindowSaidGoodbyeInItsLastBatch() {
        Registration registration = world.register(world.oneSco());
        FakeSco first = world.sco(registration)
                .initialize()
                .set("cmi.location", "page-2")
                .lost();
        world.lms.launches().release(first.window().token());
        first.flush();

        FakeSco second = world.sco(registration).initialize();
        assertThat(second.get("cmi.entry")).isEqualTo("resume");
        assertThat(second.get("cmi.location")).isEqualTo("page-2");
        second.flush();
        assertThat(world.verbs(registration.id()))
                .containsExactly("launched", "initialized", "suspended", "launched", "resumed");
    }

    @Test
    void opensTheSameWindowWhenALinkIsOpenedTwice() {
        Registration registration = world.register(world.oneSco());
        LaunchLink link = world.lms.launches().launch(registration.id());
        OpenOutcome.Opened first = (OpenOutcome.Opened) world.lms.launches().open(link.token());
        OpenOutcome.Opened second = (OpenOutcome.Opened) world.lms.launches().open(link.token());

        assertThat(second.session().id()).isEqualTo(first.session().id());
        assertThat(world.verbs(registration.id())).containsExactly("launched");
        world.clock.advance(Duration.ofMinutes(2));
        assertThat(world.lms.launches().open(link.token()))
                .isEqualTo(new OpenOutcome.Refused(OpenOutcome.Reason.EXPIRED));
        assertThat(world.lms.launches().open(first.session().token())).isInstanceOf(OpenOutcome.Opened.class);
    }

    @Test
    void storesOneOfManyBatchesThatArriveAtOnce() throws Exception {
        Registration registration = world.register(world.oneSco());
        FakeSco sco = world.sco(registration).initialize().set("cmi.location", "page-2");
        String batch = sco.batch();
        List<Callable<CommitReply>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> world.lms.launches().commit(sco.window().token(), batch));
        }

        assertThat(together(tries)).extracting(CommitReply::kind).containsOnly(CommitReply.Kind.STORED);
        assertThat(world.verbs(registration.id())).containsExactly("launched", "initialized");
        assertThat(world.lms.registrations().journal(registration.id()))
                .hasSize(Json.readObject(batch).list("entries").size());
    }

    @Test
    void letsOneOfTwoTabsWinWhenBothCommitAtOnce() throws Exception {
        Registration registration = world.register(world.oneSco());
        FakeSco one = world.sco(registration).initialize().set("cmi.location", "one");
        LaunchLink link = world.lms.launches().launch(registration.id());
        LaunchSession session = ((OpenOutcome.Opened) world.lms.launches().takeOver(link.token())).session();
        FakeSco two = FakeSco.in(world.lms.launches(), session, world.clock)
                .initialize()
                .set("cmi.location", "two");
        String first = one.batch();
        String second = two.batch();

        List<CommitReply> replies = together(List.of(
                () -> world.lms.launches().commit(one.window().token(), first),
                () -> world.lms.launches().commit(two.window().token(), second)));

        assertThat(replies.get(0).kind()).isEqualTo(CommitReply.Kind.STALE);
        assertThat(replies.get(1).kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(world.lms.registrations().progress(registration.id()).location())
                .isEqualTo("two");
    }

    @Test
    void agreesWithThePageToTheCharacter() {
        Registration registration = world.register(world.twoScos());
        FakeSco sco = world.sco(registration).initialize();
        sco.set("cmi.completion_status", "completed").set("cmi.exit", "suspend");
        JsonObject reply = Json.readObject(sco.flush().json());

        assertThat(reply.has("differences")).isFalse();
        assertThat(reply.object("view").text("activityId")).isEqualTo("sco-1");
        assertThat(((LaunchSession.Scorm) reopened(sco)).snapshotJson()).isEqualTo(sco.snapshot());
    }

    private LaunchSession reopened(FakeSco sco) {
        return ((OpenOutcome.Opened) world.lms.launches().open(sco.window().token())).session();
    }

    @Test
    void putsNothingOnRecordFromTheFuture() {
        Registration registration = world.register(world.oneSco());
        LaunchSession session = world.open(registration);
        MutableClock ahead = MutableClock.at(world.clock.instant().plus(Duration.ofDays(3)));
        FakeSco sco = FakeSco.in(world.lms.launches(), session, ahead).initialize();
        ahead.advance(Duration.ofMinutes(2));
        sco.set("cmi.completion_status", "completed").terminate().flush();

        List<Instant> times = world.lms.statements().ofRegistration(registration.id()).stream()
                .map(stored -> Instant.parse(Json.readObject(stored.text()).text("timestamp")))
                .toList();
        assertThat(times).allMatch(time -> !time.isAfter(world.clock.instant()));
        assertThat(times.get(1)).isEqualTo(world.clock.instant().minus(Duration.ofMinutes(2)));
    }

    @Test
    void decidesItselfWhenThePagePredictedSomethingElse() {
        Registration registration = world.register(world.oneSco());
        FakeSco sco = world.sco(registration).initialize().set("cmi.location", "page-2");
        JsonObject batch = Json.readObject(sco.batch());
        List<JournalEntry> forged = new ArrayList<>(JournalCodec.read(Json.write(batch.list("entries"))));
        JournalEntry last = forged.remove(forged.size() - 1);
        forged.add(new JournalEntry(last.seq(), last.atMillis(), last.op(), last.args(), "false", "406"));
        batch.set("entries", Json.read(JournalCodec.write(forged))).set("hash", JournalCodec.hash(forged));

        CommitReply reply = world.lms.launches().commit(sco.window().token(), Json.write(batch));

        assertThat(reply.kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(Json.readObject(reply.json()).whole("differences")).isEqualTo(1);
        assertThat(world.lms.registrations().progress(registration.id()).location())
                .isEqualTo("page-2");
    }

    @Test
    void recordsNothingOfAWindowForBrowsing() {
        Registration registration = world.register(world.oneSco());
        LaunchLink link = world.lms
                .launches()
                .launch(registration.id(), LaunchOptions.defaults().mode(LaunchMode.BROWSE));
        LaunchSession session = ((OpenOutcome.Opened) world.lms.launches().open(link.token())).session();
        FakeSco sco = FakeSco.in(world.lms.launches(), session, world.clock).initialize();
        sco.set("cmi.completion_status", "completed");

        assertThat(sco.get("cmi.mode")).isEqualTo("browse");
        assertThat(sco.get("cmi.credit")).isEqualTo("no-credit");
        assertThat(sco.flush().kind()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(world.lms.registrations().progress(registration.id()).status())
                .isEqualTo(ProgressStatus.NOT_STARTED);
        assertThat(world.open(registration)).isNotNull();
    }

    @Test
    void servesContentUnderTheWindowsTokenOnly() {
        Registration registration = world.register(world.oneSco());
        LaunchSession session = world.open(registration);

        assertThat(world.lms.launches().content(session.token(), "page1.html")).isPresent();
        assertThat(world.lms.launches().content(session.token(), "../secret")).isEmpty();
        assertThat(world.lms.launches().content(session.token() + "x", "page1.html"))
                .isEmpty();
        world.lms.launches().close(session.token());
        assertThat(world.lms.launches().content(session.token(), "page1.html")).isEmpty();
    }

    @Test
    void knowsNoRegistrationThatIsNotThere() {
        assertThatThrownBy(() -> world.lms.launches().launch(UUID.randomUUID()))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static <T> List<T> together(List<Callable<T>> tries) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tries.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tries)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
