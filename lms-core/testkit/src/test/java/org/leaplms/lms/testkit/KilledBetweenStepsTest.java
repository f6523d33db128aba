package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.LaunchLink;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Progress;
import org.leaplms.lms.Registration;
import org.leaplms.lms.jdbc.JdbcLmsStore;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.xapi.lrs.memory.MemoryStatementStore;
import org.leaplms.xapi.lrs.spi.StatementStore;

/**
 * Wherever a write fails, before it took effect or after it did and before anybody heard, once everyone has asked again the record
 * is the one of a journey without failures: nothing lost, nothing twice.
 */
final class KilledBetweenStepsTest {
    private static final int MOST_STEPS = 60;

    private final Path directory;
    private Fate fate = new Fate(0, false);

    KilledBetweenStepsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Lets one write of all fail. */
    private static final class Fate {
        private final int step;
        private final boolean afterwards;
        private int steps;
        private boolean spares;

        Fate(int step, boolean afterwards) {
            this.step = step;
            this.afterwards = afterwards;
        }

        @SuppressWarnings("unchecked")
        <T> T over(Class<T> kind, T store, List<String> writes) {
            return (T) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {kind}, (proxy, method, given) -> {
                        boolean now = !spares && writes.contains(method.getName()) && ++steps == step;
                        if (now && !afterwards) {
                            throw new Killed();
                        }
                        try {
                            Object result = method.invoke(store, given);
                            if (now) {
                                throw new Killed();
                            }
                            return result;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }

    /** What is on record at the end. */
    private record Outcome(List<String> verbs, String standing, int setAside) {}

    private Outcome journey(Fate next, Function<World, Registration> course) {
        fate = next;
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
        LmsStore state = fate.over(LmsStore.class, JdbcLmsStore.open(pool), List.of("register", "apply", "delivered"));
        StatementStore records = fate.over(
                StatementStore.class,
                new MemoryStatementStore(MutableClock.at("2026-05-04T12:00:00Z")),
                List.of("append"));
        Path here = directory.resolve(UUID.randomUUID().toString());
        try (World world =
                new World(here, LeapLms.builder().dataSource(pool).store(state).statementStore(records))) {
            Registration registration = course.apply(world);
            Progress progress = world.lms.registrations().progress(registration.id());
            String standing = progress.status() + " " + progress.completion() + " " + progress.success() + " "
                    + progress.score() + " " + progress.times() + " " + progress.percent();
            List<String> verbs = insisting(() -> {
                world.lms.statements().deliverPending();
                return world.verbs(registration.id());
            });
            return new Outcome(
                    verbs.stream().sorted().toList(),
                    standing,
                    world.lms.registrations().setAside(registration.id()).size());
        } finally {
            pool.dispose();
        }
    }

    /** As browsers, content and hosts do. */
    private static <T> T insisting(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (Killed again) {
                continue;
            }
        }
    }

    private static LaunchSession opened(World world, Registration registration) {
        LaunchLink link = world.lms.launches().launch(registration.id());
        return ((OpenOutcome.Opened) insisting(() -> world.lms.launches().open(link.token()))).session();
    }

    private void survives(Function<World, Registration> course) {
        Fate none = new Fate(0, false);
        Outcome expected = journey(none, course);
        assertThat(none.steps).isBetween(8, MOST_STEPS);
        for (int step = 1; step <= none.steps; step++) {
            assertThat(journey(new Fate(step, false), course))
                    .as("before step " + step)
                    .isEqualTo(expected);
            assertThat(journey(new Fate(step, true), course))
                    .as("after step " + step)
                    .isEqualTo(expected);
        }
    }

    @Test
    void ofAScormCourse() {
        survives(world -> {
            Registration registration = insisting(() -> world.register(world.oneSco()));
            FakeSco sco = FakeSco.in(world.lms.launches(), opened(world, registration), world.clock)
                    .initialize();
            insisting(sco::flush);
            world.clock.advance(Duration.ofMinutes(3));
            sco.set("cmi.score.scaled", "0.9").set("cmi.success_status", "passed");
            insisting(sco::flush);
            sco.set("cmi.completion_status", "completed").terminate();
            insisting(sco::flush);
            insisting(() -> {
                world.lms.launches().close(sco.window().token());
                return true;
            });
            return registration;
        });
    }

    @Test
    void ofACmi5Course() {
        survives(world -> {
            Registration registration = insisting(() -> world.register(world.cmi5("moveOn=\"CompletedAndPassed\"")));
            FakeAu au = inSession(world, registration);
            insisting(() -> {
                au.readPreferences();
                return true;
            });
            say(au, au.statement("initialized"));
            world.clock.advance(Duration.ofMinutes(3));
            say(au, au.judged("passed", true, 0.9));
            say(au, au.statement("completed").set("result", lasting().set("completion", true)));
            say(au, au.statement("terminated").set("result", lasting()));
            return registration;
        });
    }

    /** A credential whose answer was lost is not given again; what happens then is {@link Cmi5JourneyTest}'s. */
    private FakeAu inSession(World world, Registration registration) {
        FakeAu au = FakeAu.in(world.lms, opened(world, registration), world.clock);
        fate.spares = true;
        au.fetch();
        fate.spares = false;
        return au;
    }

    private static JsonObject lasting() {
        return new JsonObject().set("duration", "PT3M");
    }

    private static void say(FakeAu au, JsonObject statement) {
        assertThat(insisting(() -> au.send(statement))).isEmpty();
    }
}
