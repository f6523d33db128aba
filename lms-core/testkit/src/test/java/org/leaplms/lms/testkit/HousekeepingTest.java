package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.Registration;

/** What an engine does on an executor that its host lends it, and what is done when the host asks. */
final class HousekeepingTest {
    private final Path directory;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

    HousekeepingTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    /** Waits for a task behind whatever the executor does now. */
    private void round() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        executor.schedule(done::countDown, 2, TimeUnit.MILLISECONDS);
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void endsWhatWasLostWithoutBeingAsked() throws InterruptedException {
        try (World world = new World(directory, LeapLms.builder().housekeeping(executor, Duration.ofMillis(1)))) {
            Registration registration = world.register(world.cmi5("moveOn=\"Passed\""));
            world.launched(registration).initialized();
            world.clock.advance(Duration.ofHours(5));
            while (!world.verbs(registration.id()).contains("abandoned")) {
                round();
            }

            assertThat(world.verbs(registration.id())).isEqualTo(List.of("launched", "initialized", "abandoned"));
        }
        assertThat(executor.isShutdown()).as("the host's to shut down").isFalse();
        round();
    }

    @Test
    void wantsAPause() {
        assertThatThrownBy(() -> LeapLms.builder().housekeeping(executor, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
