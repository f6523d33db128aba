package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.PackageChecker;
import org.leaplms.content.PackageSource;
import org.leaplms.content.ValidationReport;
import org.leaplms.lms.ImportOutcome;

/** Import verifies files while it stores them; it must say the same as a check does, and leave nothing behind. */
final class DamagedImportTest {
    @Test
    void aDamagedFileKeepsThePackageOutAsTheCheckSays(@TempDir Path directory) throws IOException {
        Path zip = PackageBuilder.scorm12("com.example.film", "Film")
                .unit("sco-1", "One")
                .file("film.mp4", "not really a film")
                .writeTo(directory);
        byte[] bytes = Files.readAllBytes(zip);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("film.mp4");
        bytes[name - 30] ^= 1; // the checksum in the directory of the zip
        Files.write(zip, bytes);
        ValidationReport checked = PackageChecker.check(PackageSource.of(zip));
        assertThat(checked.of(CheckId.PKG_DAMAGED)).hasSize(1);

        try (World world = new World(directory)) {
            ImportOutcome outcome = world.lms.courses().importPackage(zip);

            assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
            assertThat(outcome.report().findings()).containsExactlyInAnyOrderElementsOf(checked.findings());
            assertThat(outcome.report().findings().get(0))
                    .extracting(Finding::id)
                    .isEqualTo(CheckId.PKG_DAMAGED.id());
            assertThat(world.lms.courses().list()).isEmpty();
        }
        try (Stream<Path> left = Files.walk(directory.resolve("data"))) {
            assertThat(left.map(Path::toString)).noneMatch(path -> path.endsWith(".mp4") || path.contains("incoming"));
        }
    }
}
