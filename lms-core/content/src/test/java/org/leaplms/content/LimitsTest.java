package org.leaplms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    private static final String TINCAN = """
            <tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
            <activity id="https://example.org/a" type="http://adlnet.gov/expapi/activities/course"><name>A</name>
            <launch>index.html</launch></activity></activities></tincan>
            """;

    @TempDir
    Path folder = Path.of("");

    private static byte[] zip(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("tincan.xml"));
            zip.write(TINCAN.getBytes());
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write(page.getBytes());
        }
        return bytes.toByteArray();
    }

    private static ValidationReport check(byte[] zip, ContentSettings settings) throws IOException {
        return PackageChecker.check(PackageSource.of("course.zip", new ByteArrayInputStream(zip)), settings);
    }

    private static ContentSettings limits(Limits limits) {
        return ContentSettings.DEFAULT.withLimits(limits);
    }

    @Test
    void the_total_size_is_bounded() throws IOException {
        ValidationReport report = check(zip("x".repeat(900)), limits(Limits.DEFAULT.withTotalBytes(1000)));
        assertThat(report.of(CheckId.PKG_TOTAL_SIZE)).hasSize(1);
        assertThat(report.importable()).isFalse();
    }

    @Test
    void a_stream_is_bounded_before_it_is_opened() throws IOException {
        ValidationReport report = check(zip("x"), limits(Limits.DEFAULT.withTotalBytes(100)));
        assertThat(report.of(CheckId.PKG_TOTAL_SIZE)).hasSize(1);
    }

    @Test
    void the_number_of_entries_is_bounded() throws IOException {
        assertThat(check(zip("x"), limits(Limits.DEFAULT.withEntries(1))).of(CheckId.PKG_ENTRY_COUNT))
                .hasSize(1);
    }

    @Test
    void every_bound_is_changed_by_its_own_method_and_alone() throws ReflectiveOperationException {
        for (RecordComponent bound : Limits.class.getRecordComponents()) {
            String name = bound.getName();
            Object value = bound.getType() == int.class ? (Object) 7 : (Object) 7L;
            Object changed = Limits.class
                    .getMethod("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1), bound.getType())
                    .invoke(Limits.DEFAULT, value);
            for (RecordComponent other : Limits.class.getRecordComponents()) {
                Object expected = other.getName().equals(name)
                        ? value
                        : other.getAccessor().invoke(Limits.DEFAULT);
                assertThat(other.getAccessor().invoke(changed)).as(name).isEqualTo(expected);
            }
        }
    }

    @Test
    void what_is_not_verified_on_opening_is_verified_when_it_is_read() throws IOException {
        byte[] zip = zip("<html lang=\"en\"><title>hello</title></html>");
        int name = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("index.html");
        zip[name - 30] ^= 1; // the checksum in the directory
        assertThat(check(zip, ContentSettings.DEFAULT).of(CheckId.PKG_DAMAGED)).hasSize(1);
        ContentSettings later = limits(Limits.DEFAULT.withVerifiedBytes(0)).withScanContent(false);
        try (ContentPackage content =
                PackageReader.open(PackageSource.of("x.zip", new ByteArrayInputStream(zip)), later)) {
            assertThatThrownBy(() -> content.files().open("index.html").readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_folder_is_read_like_a_zip_and_links_are_refused() throws IOException {
        Files.writeString(folder.resolve("tincan.xml"), TINCAN);
        Files.writeString(folder.resolve("index.html"), "<html lang=\"en\"><title>x</title></html>");
        try (ContentPackage content = PackageReader.open(PackageSource.of(folder))) {
            assertThat(content.identifier()).isEqualTo("https://example.org/a");
        }
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
        assertThat(PackageChecker.check(PackageSource.of(folder)).of(CheckId.PKG_SYMLINK))
                .hasSize(1);
    }

    @Test
    void a_source_that_is_not_there_is_no_finding_but_an_exception() {
        assertThatThrownBy(() -> PackageChecker.check(PackageSource.of(folder.resolve("none.zip"))))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void files_are_copied_into_the_folder_only() throws IOException {
        Path target = folder.resolve("out");
        try (ContentPackage content =
                PackageReader.open(PackageSource.of("x.zip", new ByteArrayInputStream(zip("<html/>"))))) {
            content.files().copyTo(target);
            assertThat(content.files().resolve("INDEX.html?x=1#y")).isPresent();
        }
        assertThat(target.resolve("index.html")).hasContent("<html/>");
        try (var list = Files.list(folder)) {
            assertThat(list).containsExactly(target);
        }
    }

    @Test
    void a_host_adds_its_own_checks_and_a_failing_one_does_no_harm() throws IOException {
        Checker own = (content, findings) ->
                findings.report(CheckId.XAP_QUERY_CONFLICT, Location.of("tincan.xml"), "house rule");
        Checker broken = (content, findings) -> {
            throw new IllegalStateException("broken");
        };
        ValidationReport report = check(zip("<html/>"), ContentSettings.DEFAULT.withCheckers(List.of(own, broken)));
        assertThat(report.of(CheckId.XAP_QUERY_CONFLICT, CheckId.CHK_FAILED)).hasSize(2);
        assertThat(report.importable()).isTrue();
    }
}
