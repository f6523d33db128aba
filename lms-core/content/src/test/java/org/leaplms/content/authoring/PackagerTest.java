package org.leaplms.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.content.PackageChecker;
import org.leaplms.content.PackageSource;
import org.leaplms.content.ValidationReport;

class PackagerTest {

    private static final Pattern FILE = Pattern.compile("<file href=\"([^\"]+)\"");

    private final LeapModule module = SourceFixture.read(SourceFixture.takingOwnership());

    private byte[] pack(PackageFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Packager().pack(SourceFixture.read(SourceFixture.takingOwnership()), format, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(PackageFormat.class)
    void buildsTheSameBytesTwiceAndInAnotherTimeZone(PackageFormat format) throws IOException {
        byte[] once = pack(format);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(pack(format)).isEqualTo(once);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(PackageFormat.class)
    void writesTheManifestBesideEveryFile(PackageFormat format) {
        SortedMap<String, byte[]> files = Packager.files(module, format);
        String manifest = PackageManifest.fileName(format);
        assertThat(files).containsKeys("index.html", "leap/data.js", "leap/module.js", manifest);
        String html = new String(files.get("index.html"), StandardCharsets.UTF_8);
        Matcher source =
                Pattern.compile("(?:src|href)=\"((?:leap|assets)/[^\"]+)\"").matcher(html);
        assertThat(source.results().map(r -> r.group(1))).isNotEmpty().allMatch(files::containsKey);
        assertThat(html).doesNotContain("<style").doesNotContain(" style=").doesNotContain("onclick");
    }

    @Test
    void scormManifestsListEveryFileOnce() {
        for (PackageFormat format : List.of(PackageFormat.SCORM_12, PackageFormat.SCORM_2004_4TH)) {
            SortedMap<String, byte[]> files = Packager.files(module, format);
            String manifest = new String(files.remove("imsmanifest.xml"), StandardCharsets.UTF_8);
            assertThat(FILE.matcher(manifest).results().map(r -> r.group(1))).containsExactlyElementsOf(files.keySet());
        }
    }

    @Test
    void manifestsCarryThePassMarkInTheirOwnWay() {
        assertThat(manifest(PackageFormat.SCORM_12)).contains("<adlcp:masteryscore>70</adlcp:masteryscore>");
        assertThat(manifest(PackageFormat.SCORM_2004_4TH))
                .contains("<imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>")
                .contains("completedByMeasure=\"true\"");
        assertThat(manifest(PackageFormat.CMI5))
                .contains("masteryScore=\"0.7\"")
                .contains("moveOn=\"Completed\"");
        assertThat(manifest(PackageFormat.XAPI)).contains("<launch lang=\"en\">index.html</launch>");
    }

    private String manifest(PackageFormat format) {
        return new String(Packager.files(module, format).get(PackageManifest.fileName(format)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(PackageFormat.class)
    void passesOurOwnCheckWithoutAnyFinding(PackageFormat format, @TempDir Path folder) throws IOException {
        Path zip = Files.write(folder.resolve("module.zip"), pack(format));
        ValidationReport report = PackageChecker.check(PackageSource.of(zip));
        assertThat(report.findings()).isEmpty();
        assertThat(report.importable()).isTrue();
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("module.zip");
        new Packager().pack(module, PackageFormat.SCORM_12, target);
        assertThat(Files.readAllBytes(target)).isEqualTo(pack(PackageFormat.SCORM_12));
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> new Packager().pack(module, PackageFormat.SCORM_12, broken))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Packager().pack(module, PackageFormat.SCORM_12, folder.resolve("no/module.zip")))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
    }
}
