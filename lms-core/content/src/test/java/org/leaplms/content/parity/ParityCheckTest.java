package org.leaplms.content.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.leaplms.content.Cmi5Package;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.Finding;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageSource;

class ParityCheckTest {
    private static String au(String id, String language, String title, String mastery, String objectives) {
        return """
                <au id="https://example.org/%s" masteryScore="%s"><title><langstring lang="%s">%s</langstring></title>
                <description><langstring lang="%s">x</langstring></description>%s<url>page.html</url></au>
                """.formatted(id, mastery, language, title, language, objectives);
    }

    private static String course(String language, String... aus) {
        return """
                <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
                <course id="https://example.org/course"><title><langstring lang="%s">Course %s</langstring></title>
                <description><langstring>x</langstring></description></course>
                <objectives><objective id="https://example.org/o"><title><langstring>o</langstring></title>
                <description><langstring>o</langstring></description></objective></objectives>%s</courseStructure>
                """.formatted(language, language, String.join("", aus));
    }

    private static ContentPackage open(String structure, String... more) throws IOException {
        Map<String, String> files = new TreeMap<>(Map.of("cmi5.xml", structure, "page.html", "<html/>"));
        for (String name : more) {
            files.put(name, "x");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return PackageReader.open(PackageSource.of("x.zip", new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static List<String> compare(ContentPackage first, ContentPackage second) {
        return ParityCheck.compare(first, second).stream().map(Finding::id).toList();
    }

    @Test
    void two_languages_that_match_have_nothing_to_report() throws IOException {
        try (ContentPackage english = open(course("en", au("1", "en", "Listen first", "0.8", "")));
                ContentPackage french = open(course("fr", au("1", "fr", "Écouter d'abord", "0.8", "")))) {
            assertThat(compare(english, french)).isEmpty();
        }
    }

    @Test
    void every_difference_has_an_id() throws IOException {
        String objective = "<objectives><objective idref=\"https://example.org/o\"/></objectives>";
        try (ContentPackage one = open(
                        course("en", au("1", "en", "Listen first", "0.8", objective), au("2", "en", "Two", "1", "")),
                        "a.vtt");
                ContentPackage two = open(course("en", au("1", "en", "Listen first", "0.7", "")))) {
            assertThat(compare(one, two))
                    .containsExactly("LNG-001", "LNG-002", "LNG-003", "LNG-004", "LNG-007", "LNG-005", "LNG-008");
        }
    }

    @Test
    void a_text_that_one_language_lacks_is_found_within_a_package() throws IOException {
        String structure = course("en", au("1", "en", "Listen first", "0.8", ""))
                .replace("Course en</langstring>", "Course</langstring><langstring lang=\"fr\">Cours</langstring>");
        try (ContentPackage content = open(structure)) {
            assertThat(ParityCheck.within((Cmi5Package) content))
                    .singleElement()
                    .satisfies(f -> assertThat(f.arguments()).containsExactly("https://example.org/1", "en", "fr"));
        }
    }
}
