package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Registration;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;

/** Statements that go to another store than the engine's own database. */
final class OutboxTest {
    private final Path directory;
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicBoolean diesAfterwards = new AtomicBoolean();

    OutboxTest(@TempDir Path directory) {
        this.directory = directory;
    }

    /** A statement store that can be down, or die after it stored and before it answered. */
    private StatementStore unreliable(StatementStore store) {
        return (StatementStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StatementStore.class}, (proxy, method, arguments) -> {
                    boolean appends = method.getName().equals("append");
                    if (appends && down.get()) {
                        throw new StoreException(StoreError.UNAVAILABLE, "down");
                    }
                    Object result = invoke(store, method, arguments);
                    if (appends && diesAfterwards.get()) {
                        throw new StoreException(StoreError.UNAVAILABLE, "no answer");
                    }
                    return result;
                });
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
