package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Registration;

/** The whole engine in a host's PostgreSQL: state and statements in one transaction. */
final class PostgresJourneyTest {
    @Test
    void takesALearnerThrough(@TempDir Path directory) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                World world = new World(directory, LeapLms.builder().dataSource(server.getPostgresDatabase()))) {
            Registration registration = world.register(world.oneSco());
            FakeSco sco = world.sco(registration).initialize();
            sco.set("cmi.completion_status", "completed").terminate();
            sco.flushLosingTheAnswer();
            sco.flush();

            assertThat(world.lms.registrations().progress(registration.id()).status())
                    .isEqualTo(ProgressStatus.COMPLETED);
            assertThat(world.verbs(registration.id()))
                    .containsExactly("launched", "initialized", "completed", "terminated", "completed");
        }
    }
}
