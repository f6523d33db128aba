package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.RefusedStatement;
import org.leaplms.lms.Registration;
import org.leaplms.lms.Why;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;

/** Statements that go to another store than the engine's own database. */
final class OutboxTest {
    private final Path directory;
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicBoolean diesAfterwards = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();
    private String refused = "";

    OutboxTest(@TempDir Path directory) {
        this.directory = directory;
    }

    /** A statement store that can be down, refuse a verb, or die after it stored and before it answered. */
    private StatementStore unreliable(StatementStore store) {
        return (StatementStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StatementStore.class}, (proxy, method, arguments) -> {
                    boolean appends = method.getName().equals("append");
                    if (appends && down.get() || away.get()) {
                        throw new StoreException(StoreError.UNAVAILABLE, "down");
                    }
                    if (appends && isRefused((StatementBatch) arguments[1])) {
                        throw new StoreException(StoreError.REFUSED, "said no");
                    }
                    Object result = invoke(store, method, arguments);
                    if (appends && diesAfterwards.get()) {
                        throw new StoreException(StoreError.UNAVAILABLE, "no answer");
                    }
                    return result;
                });
    }

    private boolean isRefused(StatementBatch batch) {
        return !refused.isEmpty()
                && batch.statements().stream().anyMatch(one -> one.text().contains(refused));
    }

    private static Object invoke(StatementStore store, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private World world(StatementStore statements) {
        return new World(directory, LeapLms.builder().statementStore(unreliable(statements)));
    }

    @Test
    void acknowledgesACommitWhileTheStatementStoreIsDown() {
        StatementStore memory = new MemoryStatementStore(MutableClock.at("2026-05-04T12:00:00Z"));
        try (World world = world(memory)) {
            Registration registration = world.register(world.oneSco());
            FakeSco sco = world.sco(registration).initialize();
            down.set(true);

            assertThat(sco.set("cmi.completion_status", "completed")
                            .terminate()
                            .flush()
                            .kind())
                    .isEqualTo(CommitReply.Kind.STORED);
            assertThat(world.verbs(registration.id())).containsExactly("launched");
            assertThatThrownBy(() -> world.lms.statements().deliverPending()).isInstanceOf(StoreException.class);

            down.set(false);
            assertThat(world.verbs(registration.id()))
                    .containsExactly("launched", "initialized", "completed", "terminated", "completed");
            assertThat(world.lms.statements().deliverPending()).isZero();
        }
    }

    /** As after the engine's database was restored from a copy: the record store knows another statement of that id. */
    @Test
    void whatTheRecordStoreRefusesKeepsNothingElseWaiting() {
        StatementStore memory = new MemoryStatementStore(MutableClock.at("2026-05-04T12:00:00Z"));
        try (World world = world(memory)) {
            Registration registration = world.register(world.oneSco());
            FakeSco sco = world.sco(registration).initialize();
            refused = "/initialized\"";
            sco.set("cmi.completion_status", "completed").terminate().flush();

            assertThat(world.verbs(registration.id()))
                    .containsExactly("launched", "completed", "terminated", "completed");
            List<RefusedStatement> apart = world.lms.statements().refused();
            assertThat(apart).hasSize(1);
            assertThat(apart.get(0).json()).contains("/initialized");
            assertThat(apart.get(0).registrationId()).isEqualTo(registration.id());
            assertThat(apart.get(0).reason()).contains("said no");
            assertThat(world.lms.statements().retryRefused())
                    .as("still refused")
                    .isZero();

            refused = "";
            assertThat(world.lms.statements().retryRefused()).isEqualTo(1);
            assertThat(world.lms.statements().refused()).isEmpty();
            assertThat(world.verbs(registration.id())).contains("initialized");
        }
    }

    /** What moved a cmi5 registration is on record even if the record store was away and the content never asked again. */
    @Test
    void noStatusIsWithoutItsStatement() {
        StatementStore memory = new MemoryStatementStore(MutableClock.at("2026-05-04T12:00:00Z"));
        try (World world = world(memory)) {
            Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
            FakeAu au = world.launched(registration);
            au.initialized();
            JsonObject passed = au.judged("passed", true, 0.9);
            down.set(true);
            assertThatThrownBy(() -> au.send(passed)).isInstanceOf(StoreException.class);
            down.set(false);

            assertThat(world.lms.registrations().progress(registration.id()).status())
                    .isEqualTo(ProgressStatus.PASSED);
            assertThat(world.verbs(registration.id()))
                    .containsExactly("launched", "initialized", "passed", "satisfied");
            assertThat(au.send(passed)).as("the content does ask again").isEmpty();
            assertThat(world.verbs(registration.id()))
                    .containsExactly("launched", "initialized", "passed", "satisfied");
        }
    }

    /** Status and reasons do not need the record store; that answers are missing is said. */
    @Test
    void tellsWhereALearnerStandsWhileTheRecordStoreIsAway() {
        StatementStore memory = new MemoryStatementStore(MutableClock.at("2026-05-04T12:00:00Z"));
        try (World world = world(memory)) {
            Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
            world.launched(registration).initialized();
            away.set(true);

            Progress progress = world.lms.registrations().progress(registration.id());
            assertThat(progress.status()).isEqualTo(ProgressStatus.IN_PROGRESS);
            assertThat(progress.why().because()).extracting(Why::rule).contains("answers.unreachable");
        }
    }

    @Test
    void deliversAgainAfterACrashBetweenStoringAndAnswering() {
        StatementStore memory = new MemoryStatementStore(MutableClock.at("2026-05-04T12:00:00Z"));
        Registration registration;
        try (World world = world(memory)) {
            registration = world.register(world.oneSco());
            diesAfterwards.set(true);
            world.sco(registration).initialize().flush();
        }
        diesAfterwards.set(false);
        try (World restarted = world(memory)) {
            assertThat(restarted.verbs(registration.id())).containsExactly("launched", "initialized");
        }
    }
}
