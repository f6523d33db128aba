package org.leaplms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.content.ContentSettings;
import org.leaplms.content.PackageChecker;
import org.leaplms.content.PackageSource;
import org.leaplms.content.fixtures.Fixture;
import org.leaplms.content.fixtures.Fixtures;
import org.leaplms.lms.ImportOutcome;
import org.leaplms.lms.LeapLms;

/** What an author is told on the command line, what a program is told, and what import does are one verdict. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {
    private final Path folder;
    private final LeapLms lms;

    AgreementTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.lms = LeapLms.builder()
                .directory(folder.resolve("lms"))
                .baseUrl(URI.create("http://127.0.0.1:1/leap"))
                .build();
    }

    @AfterAll
    void close() {
        lms.close();
    }

    /** With settings of its own, or a source that breaks, a fixture says nothing about what everybody gets. */
    @TestFactory
    Stream<DynamicTest> everybody_judges_a_package_the_same() {
        return Fixtures.all().stream()
                .filter(f -> f.settings().equals(ContentSettings.DEFAULT)
                        && !f.name().startsWith("chk-"))
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> agreed(f)));
    }

    private void agreed(Fixture fixture) throws IOException {
        Path file = folder.resolve(fixture.sourceName());
        Files.write(file, fixture.bytes().get());
        String verdict = fixture.name().substring(fixture.name().lastIndexOf('-') + 1);
        boolean importable = !verdict.equals("refused");

        assertThat(PackageChecker.check(PackageSource.of(file)).verdict())
                .hasToString(verdict.toUpperCase(java.util.Locale.ROOT));
        assertThat(exitCode(file)).as("exit code of leap check").isEqualTo(importable ? 0 : 1);
        assertThat(lms.courses().importPackage(PackageSource.of(file)) instanceof ImportOutcome.Refused)
                .as("refused by import")
                .isNotEqualTo(importable);
        Files.delete(file);
    }

    private static int exitCode(Path file) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return LeapCommand.run(nowhere, nowhere, "check", file.toString());
    }
}
