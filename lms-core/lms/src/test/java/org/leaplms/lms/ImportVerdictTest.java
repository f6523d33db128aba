package org.leaplms.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.content.PackageChecker;
import org.leaplms.content.PackageSource;

/** What the checker says of a package is what import does with it. */
class ImportVerdictTest {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Page</title></head><body><p>Page</p></body></html>";

    private static Map<String, byte[]> aicc() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "c.crs", "[Course]\nCourse_ID=C1\nCourse_Title=Hand hygiene\nTotal_AUs=2\n");
        put(
                files,
                "c.au",
                "System_ID,File_Name,Mastery_Score,Core_Vendor,Web_Launch\nA1,one.html,80,data,x=1\nA2,two.html,,,\n");
        put(files, "c.des", "System_ID,Title\nA1,First\nA2,Second\n");
        put(files, "c.cst", "Block,Member,Member\nroot,A1,A2\n");
        put(files, "c.pre", "Structure_Element,Prerequisite\nA2,a1\n");
        put(files, "one.html", PAGE);
        put(files, "two.html", PAGE);
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ImportOutcome importing(Path folder, Path file) throws IOException {
        try (LeapLms lms = LeapLms.builder()
                .directory(folder.resolve("lms"))
                .baseUrl(URI.create("http://127.0.0.1:1/leap"))
                .build()) {
            return lms.courses().importPackage(PackageSource.of(file));
        }
    }

    @Test
    void an_aicc_course_is_imported_and_runs_by_the_rules_of_scorm_12(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("aicc.zip"), zip(aicc()));
        assertThat(PackageChecker.check(PackageSource.of(file)).importable()).isTrue();
        Course course = importing(folder, file).orElseThrow();
        assertThat(course.standard()).isEqualTo(CourseStandard.SCORM_12);
        assertThat(course.title()).isEqualTo("Hand hygiene");
        assertThat(course.units()).extracting(CourseUnit::id).containsExactly("A1", "A2");
    }

    @Test
    void what_can_never_begin_is_refused_by_both(@TempDir Path folder) throws IOException {
        Map<String, byte[]> files = aicc();
        put(files, "c.pre", "Structure_Element,Prerequisite\nA1,A2\nA2,A1\n");
        Path file = Files.write(folder.resolve("aicc.zip"), zip(files));
        assertThat(PackageChecker.check(PackageSource.of(file)).importable()).isFalse();
        assertThat(importing(folder, file)).isInstanceOf(ImportOutcome.Refused.class);
    }
}
