package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaplms.lms.testkit.Samples.ALEX;
import static org.leaplms.lms.testkit.Samples.CAMILLE;
import static org.leaplms.lms.testkit.Samples.NOON;
import static org.leaplms.lms.testkit.Samples.batch;
import static org.leaplms.lms.testkit.Samples.course;
import static org.leaplms.lms.testkit.Samples.setAside;
import static org.leaplms.lms.testkit.Samples.shared;
import static org.leaplms.lms.testkit.Samples.statement;
import static org.leaplms.lms.testkit.Samples.summary;
import static org.leaplms.lms.testkit.Samples.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaplms.lms.Learner;
import org.leaplms.lms.RefusedStatement;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.JournalBatch;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.SharedValue;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;

/** What every {@link LmsStore} does. Extend it, give it an empty store, done. */
public abstract class LmsStoreContract {

    private LmsStore store;

    /** An empty store. */
    protected abstract LmsStore newStore();

    @BeforeEach
    void openStore() {
        store = newStore();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void keepsACourseAsItIs() {
        StoredCourse wanted = course("urn:leap:ownership", "a");
        StoredCourse stored = store.addCourse(wanted);

        assertThat(stored).isEqualTo(wanted);
        assertThat(store.course(wanted.course().id())).contains(wanted);
        assertThat(store.course(UUID.randomUUID())).isEmpty();
    }

    @Test
    void givesTheSameBytesTheSameVersion() {
        StoredCourse first = store.addCourse(course("c", "a"));
        StoredCourse again = store.addCourse(course("c", "a"));

        assertThat(again).isEqualTo(first);
        assertThat(store.versions("c")).hasSize(1);
    }

    @Test
    void countsVersionsByIdentifier() {
        StoredCourse one = store.addCourse(course("c", "a"));
        StoredCourse other = store.addCourse(course("C", "b"));
        StoredCourse two = store.addCourse(course("c", "c"));

        assertThat(two.course().version()).isEqualTo(2);
        assertThat(other.course().version()).isEqualTo(1);
        assertThat(store.versions("c")).containsExactly(two.course(), one.course());
        assertThat(store.newestCourses()).containsExactlyInAnyOrder(other.course(), two.course());
    }

    @Test
    void registersOnceAndBringsTheNameUpToDate() {
        UUID course = store.addCourse(course("c", "a")).course().id();
        Registration first = store.register(UUID.randomUUID(), ALEX, course, false, NOON);
        Learner renamed = new Learner(ALEX.id(), "Alex Roy-Tremblay", Locale.FRENCH);
        Registration again = store.register(UUID.randomUUID(), renamed, course, false, NOON.plusSeconds(5));

        assertThat(first.attempt()).isEqualTo(1);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.registeredAt()).isEqualTo(NOON);
        assertThat(store.state(first.id()).orElseThrow().registration()).isEqualTo(again);
        assertThat(again.learner()).isEqualTo(renamed);
    }

    @Test
    void keepsEarlierAttempts() {
        UUID course = store.addCourse(course("c", "a")).course().id();
        Registration first = store.register(UUID.randomUUID(), ALEX, course, false, NOON);
        Registration second = store.register(UUID.randomUUID(), ALEX, course, true, NOON.plusSeconds(9));

        assertThat(second.attempt()).isEqualTo(2);
        assertThat(store.register(UUID.randomUUID(), ALEX, course, false, NOON)).isEqualTo(second);
        assertThat(store.statesOfLearner(ALEX.id()))
                .extracting(state -> state.registration().id())
                .containsExactly(second.id(), first.id());
    }

    @Test
    void listsTheLearnersOfACourse() {
        UUID course = store.addCourse(course("c", "a")).course().id();
        UUID other = store.addCourse(course("d", "b")).course().id();
        Registration camille = store.register(UUID.randomUUID(), CAMILLE, course, false, NOON);
        Registration alex = store.register(UUID.randomUUID(), ALEX, course, false, NOON);
        store.register(UUID.randomUUID(), ALEX, other, false, NOON);

        assertThat(store.statesOfCourse(course))
                .containsExactly(RegistrationState.fresh(alex), RegistrationState.fresh(camille));
    }

    @Test
    void storesAChangeAsAWhole() {
        RegistrationState fresh = registered();
        UUID registration = fresh.registration().id();
        Window window = window(registration);
        JournalBatch batch = batch(registration, window.id(), 1, 3);
        RegistrationState next = fresh.withHolder(window.id()).advanced(3, "{\"é\":1}", summary());
        List<PendingStatement> owed =
                List.of(statement(registration, "{\"a\":1}"), statement(registration, "{\"b\":2}"));

        assertThat(store.apply(Change.of(next, window).batch(batch).statements(owed)))
                .isTrue();

        RegistrationState stored = store.state(registration).orElseThrow();
        assertThat(stored)
                .isEqualTo(new RegistrationState(fresh.registration(), 1, 3, "{\"é\":1}", window.id(), summary()));
        assertThat(store.window(window.id())).contains(window);
        assertThat(store.windows(registration)).containsExactly(window);
        assertThat(store.journal(registration, 1)).containsExactly(batch);
        assertThat(store.pending(10)).isEqualTo(owed);
    }

    @Test
    void refusesAChangeComputedFromAnOlderVersion() {
        RegistrationState fresh = registered();
        UUID registration = fresh.registration().id();
        Window window = window(registration);
        assertThat(store.apply(Change.of(fresh.withHolder(window.id()), window)))
                .isTrue();

        Window late = window(registration);
        Change change = Change.of(fresh.advanced(1, "{}", summary()), late)
                .batch(batch(registration, late.id(), 1, 1))
                .statements(List.of(statement(registration, "{}")));
        assertThat(store.apply(change)).isFalse();

        assertThat(store.state(registration).orElseThrow().lastSeq()).isZero();
        assertThat(store.window(late.id())).isEmpty();
        assertThat(store.journal(registration, 1)).isEmpty();
        assertThat(store.pending(10)).isEmpty();
    }

    @Test
    void letsOneOfManyConcurrentChangesWin() throws Exception {
        RegistrationState fresh = registered();
        UUID registration = fresh.registration().id();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            JournalBatch batch = batch(registration, UUID.randomUUID(), 1, 1);
            tries.add(() ->
                    store.apply(Change.of(fresh.advanced(1, "{}", summary())).batch(batch)));
        }
        assertThat(together(tries).stream().filter(won -> won)).hasSize(1);
        assertThat(store.journal(registration, 1)).hasSize(1);
        assertThat(store.state(registration).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void registersALearnerOnceFromManyThreads() throws Exception {
        UUID course = store.addCourse(course("c", "a")).course().id();
        List<Callable<UUID>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() ->
                    store.register(UUID.randomUUID(), ALEX, course, false, NOON).id());
        }
        assertThat(together(tries).stream().distinct()).hasSize(1);
    }

    @Test
    void replacesAWindow() {
        RegistrationState fresh = registered();
        Window window = window(fresh.registration().id());
        store.apply(Change.of(fresh, window));
        Window closed =
                window.seen(NOON.plusSeconds(60)).state(Window.State.CLOSED).data("{\"f\":true}");
        store.apply(Change.of(store.state(window.registrationId()).orElseThrow(), closed));

        assertThat(store.window(window.id())).contains(closed);
    }

    @Test
    void keepsTheLatestOfWhatALearnersCoursesShare() {
        RegistrationState fresh = registered();
        SharedValue passed = shared("urn:hygiène", "satisfied", "true", NOON);
        SharedValue measure = shared("urn:hygiène", "measure", "0.5", NOON);
        assertThat(store.apply(Change.of(fresh).shared(List.of(passed, measure))))
                .isTrue();
        RegistrationState next = store.state(fresh.registration().id()).orElseThrow();
        SharedValue failed = shared("urn:hygiène", "satisfied", "false", NOON.plusSeconds(1));
        SharedValue older = shared("urn:hygiène", "measure", "null", NOON.minusSeconds(1));
        SharedValue other = shared("x".repeat(4000), "satisfied", "null", NOON);
        assertThat(store.apply(Change.of(next).shared(List.of(failed, older, other))))
                .isTrue();

        String learner = fresh.registration().learner().id();
        assertThat(store.shared(learner)).containsExactlyInAnyOrder(failed, measure, other);
        assertThat(store.shared(learner)).isEqualTo(store.shared(learner));
        assertThat(store.shared("nobody")).isEmpty();
    }

    @Test
    void setsEntriesAsideOnce() {
        UUID registration = registered().registration().id();
        SetAside first = setAside(registration, UUID.randomUUID(), NOON);
        SetAside again = setAside(registration, first.windowId(), NOON.plusSeconds(9));
        SetAside other = setAside(registration, UUID.randomUUID(), NOON.plusSeconds(1));

        assertThat(store.setAside(first)).isEqualTo(first);
        assertThat(store.setAside(other)).isEqualTo(other);
        assertThat(store.setAside(again)).isEqualTo(first);
        assertThat(store.setAside(registration)).containsExactly(first, other);
        assertThat(store.setAside(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsNothingSharedOfAChangeItRefuses() {
        RegistrationState fresh = registered();
        store.apply(Change.of(fresh));

        assertThat(store.apply(Change.of(fresh).shared(List.of(shared("g", "satisfied", "true", NOON)))))
                .isFalse();

        assertThat(store.shared(fresh.registration().learner().id())).isEmpty();
    }

    @Test
    void keepsTheLatestOfWhatManyCoursesShareAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            Learner learner = new Learner("learner-" + round, "Learner", Locale.ENGLISH);
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                UUID course = store.addCourse(course("c" + i, "" + i)).course().id();
                Registration registration = store.register(UUID.randomUUID(), learner, course, false, NOON);
                List<SharedValue> values = new ArrayList<>();
                for (int name = 0; name < 5; name++) {
                    values.add(shared("g" + (i + name) % 5, "satisfied", "true", NOON.plusSeconds(i)));
                }
                tries.add(() -> store.apply(
                        Change.of(RegistrationState.fresh(registration)).shared(values)));
            }

            assertThat(together(tries)).containsOnly(true);
            assertThat(store.shared(learner.id()))
                    .hasSize(5)
                    .extracting(SharedValue::at)
                    .containsOnly(NOON.plusSeconds(7));
        }
    }

    @Test
    void findsHoldersThatWentSilent() {
        RegistrationState fresh = registered();
        Window window = window(fresh.registration().id());
        store.apply(Change.of(fresh.withHolder(window.id()), window));

        assertThat(store.holdersLastSeenBefore(NOON.plusSeconds(1), 5)).containsExactly(window);
        assertThat(store.holdersLastSeenBefore(NOON, 5)).isEmpty();
        RegistrationState held = store.state(window.registrationId()).orElseThrow();
        store.apply(Change.of(held.withHolder(null), window.state(Window.State.CLOSED)));
        assertThat(store.holdersLastSeenBefore(NOON.plusSeconds(1), 5)).isEmpty();
    }

    @Test
    void readsTheJournalFromANumberOn() {
        RegistrationState state = registered();
        UUID registration = state.registration().id();
        UUID window = UUID.randomUUID();
        for (int from : List.of(1, 4, 7)) {
            JournalBatch batch = batch(registration, window, from, from + 2);
            assertThat(store.apply(
                            Change.of(state.advanced(from + 2, "{}", summary())).batch(batch)))
                    .isTrue();
            state = store.state(registration).orElseThrow();
        }
        assertThat(store.journal(registration, 6))
                .extracting(JournalBatch::fromSeq)
                .containsExactly(4L, 7L);
        assertThat(store.journal(registration, 10)).isEmpty();
    }

    @Test
    void owesStatementsInOrderUntilDelivered() {
        RegistrationState state = registered();
        UUID registration = state.registration().id();
        List<PendingStatement> owed = List.of(
                statement(registration, "{\"n\":1}"),
                statement(registration, "{\"n\":2}"),
                statement(registration, "{\"n\":3}"));
        store.apply(Change.of(state).statements(owed));

        assertThat(store.pending(2)).isEqualTo(owed.subList(0, 2));
        store.delivered(List.of(owed.get(0).id(), owed.get(1).id(), UUID.randomUUID()));
        assertThat(store.pending(9)).isEqualTo(owed.subList(2, 3));
    }

    @Test
    void owesAStatementOnce() {
        RegistrationState state = registered();
        PendingStatement owed = statement(state.registration().id(), "{\"n\":1}");
        store.apply(Change.of(state).statements(List.of(owed)));
        RegistrationState next = store.state(state.registration().id()).orElseThrow();
        PendingStatement other = statement(state.registration().id(), "{\"n\":2}");

        assertThat(store.apply(Change.of(next).statements(List.of(owed, other))))
                .isTrue();
        assertThat(store.pending(9)).containsExactly(owed, other);
    }

    @Test
    void keepsWhatIsRefusedApartUntilItIsOwedAgain() {
        RegistrationState state = registered();
        UUID registration = state.registration().id();
        PendingStatement first = statement(registration, "{\"n\":1}");
        PendingStatement second = statement(registration, "{\"n\":2}");
        store.apply(Change.of(state).statements(List.of(first, second)));
        String reason = "taken by another – é".repeat(200);
        store.refused(first.id(), reason, NOON);

        assertThat(store.pending(9)).containsExactly(second);
        assertThat(store.refused(9))
                .containsExactly(new RefusedStatement(first.id(), registration, first.json(), reason, NOON));
        assertThat(store.oweAgain()).isEqualTo(1);
        assertThat(store.pending(9)).containsExactly(first, second);
        assertThat(store.refused(9)).isEmpty();
    }

    @Test
    void keepsTextsOfAnyLength() {
        RegistrationState state = registered();
        String big = "{\"suspend\":\"" + "é\uD83D\uDE42".repeat(700_000) + "\"}";
        store.apply(Change.of(state.advanced(1, big, summary())));

        assertThat(store.state(state.registration().id()).orElseThrow().snapshot())
                .isEqualTo(big);
    }

    @Test
    void setsASettingOnce() {
        assertThat(store.setting("key", "first")).isEqualTo("first");
        assertThat(store.setting("key", "second")).isEqualTo("first");
        assertThat(store.setting("other", "second")).isEqualTo("second");
    }

    private RegistrationState registered() {
        UUID course = store.addCourse(course("c", "a")).course().id();
        Registration registration = store.register(UUID.randomUUID(), ALEX, course, false, NOON);
        return store.state(registration.id()).orElseThrow();
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
