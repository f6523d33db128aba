package org.leaplms.lms.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.CourseUnit;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.Learner;
import org.leaplms.lms.ProgressStatus;
import org.leaplms.lms.Score;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.Success;
import org.leaplms.lms.Times;
import org.leaplms.lms.spi.JournalBatch;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.lms.spi.SharedValue;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;

/** What the contract stores. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456Z");
    static final Learner ALEX = Learner.of("nurse-17", "Alex Roy");
    static final Learner CAMILLE = new Learner("nurse-18", "Camille Côté", Locale.CANADA_FRENCH);

    private Samples() {}

    static StoredCourse course(String identifier, String content) {
        Course course = new Course(
                UUID.randomUUID(),
                identifier,
                1,
                CourseStandard.SCORM_2004_4TH,
                Map.of("en-CA", "Taking Ownership", "fr-CA", "Prendre en charge"),
                "en-CA",
                List.of(new CourseUnit("sco-1", "One \"1\""), new CourseUnit("sco-2", "Deux")),
                NOON,
                content.repeat(64));
        return new StoredCourse(course, "{\"root\":{}}", "key-" + content);
    }

    static Window window(UUID registration) {
        return new Window(
                UUID.randomUUID(),
                registration,
                Window.State.OPEN,
                LaunchMode.NORMAL,
                Locale.CANADA_FRENCH,
                null,
                "https://lms.example/back?x=1",
                NOON,
                NOON,
                NOON.plus(Duration.ofHours(12)),
                0,
                "{}");
    }

    static JournalBatch batch(UUID registration, UUID window, long from, long to) {
        String hash = "0".repeat(64);
        return new JournalBatch(registration, window, from, to, hash, hash, "[{\"op\":\"é\"}]", null, NOON);
    }

    static PendingStatement statement(UUID registration, String json) {
        return new PendingStatement(UUID.randomUUID(), registration, json);
    }

    static ProgressSummary summary() {
        return new ProgressSummary(
                ProgressStatus.PASSED,
                Completion.COMPLETED,
                Success.PASSED,
                new Score(0.85, 85.0, 0.0, null),
                1.0,
                "page-7",
                new Times(Duration.ofSeconds(61), Duration.ofSeconds(70), Duration.ofMillis(65_500)),
                NOON,
                NOON.plusSeconds(60),
                NOON.plusSeconds(70));
    }

    static SharedValue shared(String name, String field, String content, Instant at) {
        return new SharedValue("objectives", name, field, content, at);
    }

    static SetAside setAside(UUID registration, UUID window, Instant at) {
        String hash = "1".repeat(64);
        return new SetAside(
                UUID.randomUUID(), registration, window, 5, 7, SetAside.Reason.DIVERGED, hash, "[{\"op\":\"é\"}]", at);
    }
}
