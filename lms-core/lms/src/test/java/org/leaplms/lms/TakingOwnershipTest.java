package org.leaplms.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaplms.content.Severity;

final class TakingOwnershipTest {
    private final Path directory;

    TakingOwnershipTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @CsvSource({"scorm12, SCORM_12", "scorm2004, SCORM_2004_4TH", "cmi5, CMI5", "xapi, XAPI"})
    void isImportedAndLaunchedInEveryFormat(String format, CourseStandard standard) throws IOException {
        try (LeapLms lms =
                LeapLms.builder().directory(directory.resolve("data")).build()) {
            ImportOutcome outcome = lms.courses().importPackage(TakingOwnership.pack(format, directory));
            Course course = outcome.orElseThrow();
            Registration registration = lms.registrations().register(Learner.of("nurse-17", "Roy, Alex"), course.id());
            OpenOutcome opened =
                    lms.launches().open(lms.launches().launch(registration.id()).token());

            assertThat(outcome.report().count(Severity.ERROR)).isZero();
            assertThat(course.standard()).isEqualTo(standard);
            assertThat(course.title(Locale.ENGLISH)).contains("Taking Ownership");
            assertThat(opened).isInstanceOf(OpenOutcome.Opened.class);
            assertThat(lms.registrations().progress(registration.id()).status()).isEqualTo(ProgressStatus.IN_PROGRESS);
            assertThat(lms.statements().ofRegistration(registration.id())).hasSize(1);
        }
    }

    @Test
    void isFoundAgainAfterARestart() throws IOException {
        Path zip = TakingOwnership.pack("scorm2004", directory);
        Course first;
        Registration registration;
        try (LeapLms lms =
                LeapLms.builder().directory(directory.resolve("data")).build()) {
            first = lms.courses().importPackage(zip).orElseThrow();
            registration = lms.registrations().register(Learner.of("nurse-17", "Roy, Alex"), first.id());
        }
        try (LeapLms lms =
                LeapLms.builder().directory(directory.resolve("data")).build()) {
            assertThat(lms.courses().list()).containsExactly(first);
            assertThat(lms.courses().importPackage(zip).orElseThrow()).isEqualTo(first);
            assertThat(lms.registrations().find(registration.id())).contains(registration);
            assertThat(lms.courses().file(first.id(), "imsmanifest.xml")).isPresent();
        }
    }
}
