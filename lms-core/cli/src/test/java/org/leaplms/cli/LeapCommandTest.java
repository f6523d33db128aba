package org.leaplms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.xml.sax.InputSource;

class LeapCommandTest {
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="course" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="org"><organization identifier="org"><title>Course</title>
                <item identifier="item1" identifierref="res1"><title>Part 1</title></item>
              </organization></organizations>
              <resources>
                <resource identifier="res1" type="webcontent" adlcp:scormtype="sco" href="page.html"><file href="page.html"/></resource>
              </resources>
            </manifest>
            """;
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><script>LMSInitialize</script></body></html>";

    @TempDir
    Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void course() {
        files.put("imsmanifest.xml", MANIFEST);
        files.put("page.html", PAGE);
    }

    private Path zip(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream stream = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private int run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return LeapCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @Test
    void a_package_without_fault_is_valid_and_the_exit_code_is_0() throws IOException {
        assertThat(run("check", zip("good.zip"), "--lang", "en")).isZero();
        assertThat(out.toString()).startsWith("good.zip: SCORM 1.2, valid");
    }

    @Test
    void a_missing_launch_file_is_told_with_place_and_cure_in_french() throws IOException {
        files.remove("page.html");
        assertThat(run("check", zip("bad.zip"), "--lang", "fr")).isEqualTo(1);
        assertThat(out.toString())
                .contains("imsmanifest.xml:8:5: erreur RES-001: Le fichier de lancement « page.html »")
                .contains("Ajoutez le fichier");
    }

    @Test
    void what_fails_is_chosen() throws IOException {
        files.put("Thumbs.db", "x");
        Path file = zip("junk.zip");
        assertThat(run("check", file)).isZero();
        assertThat(run("check", file, "--fail-on", "warning")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_is_told_and_the_exit_code_is_2() {
        assertThat(run("check", folder.resolve("none.zip"))).isEqualTo(2);
        assertThat(err.toString()).contains("none.zip");
        assertThat(run("check")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check --fast x.zip | Option inconnue : --fast",
                "check | Il manque : PACKAGE",
                "check x.zip --format | Il manque : --format FORMAT",
                "check x.zip --fail-on never | Valeur incorrecte pour --fail-on SEVERITY : « never » (choix : information, warning, error, fatal)",
                "repair x.zip | Il manque : --output",
                "chek x.zip | Argument inattendu : chek",
            })
    void a_mistake_in_the_words_is_told_in_the_language_asked_for(String words, String told) {
        assertThat(run((Object[]) ("" + words + " --lang fr").split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(told)
                .contains("Utilisation : leap")
                .doesNotContain("Missing", "Unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "inspect", "repair", "pack", "checks"})
    void every_command_explains_itself_in_both_languages(String command) {
        assertThat(run(command, "--help", "--lang", "en")).isZero();
        assertThat(out.toString()).startsWith("Usage: leap " + command).contains("Language of the messages");
        out.getBuffer().setLength(0);
        assertThat(run(command, "--help", "--lang=fr")).isZero();
        assertThat(out.toString())
                .startsWith("Utilisation : leap " + command)
                .contains("Langue des messages", "Afficher cette aide")
                .doesNotContain("Show this", "Language of");
    }

    @Test
    void usage_pages_say_the_same_things_in_both_languages() {
        assertThat(Texts.usage(Locale.CANADA_FRENCH).keySet())
                .containsAll(Texts.usage(Locale.ENGLISH).keySet());
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("check", "inspect", "repair", "pack", "checks");
        assertThat(run("check", "--lang", "fr")).isEqualTo(2);
        assertThat(err.toString()).contains("Utilisation : leap check");
    }

    @Test
    void one_that_cannot_be_read_does_not_keep_the_others_from_being_checked() throws IOException {
        Path missing = folder.resolve("none.zip");
        assertThat(run("check", missing, zip("good.zip"), "--lang", "fr")).isEqualTo(2);
        assertThat(out.toString()).startsWith("good.zip: SCORM 1.2");
        assertThat(err.toString()).contains("none.zip : ce fichier ou dossier n'existe pas");
    }

    @Test
    void json_is_what_the_documentation_says() throws IOException {
        files.remove("page.html");
        assertThat(run("check", zip("bad.zip"), "--format", "json", "--lang", "en"))
                .isEqualTo(1);
        JsonObject report =
                Json.readObject(out.toString().strip()).objects("packages").get(0);
        assertThat(report.text("verdict")).isEqualTo("refused");
        JsonObject finding = report.objects("findings").get(0);
        assertThat(finding.text("id")).isEqualTo("RES-001");
        assertThat(finding.text("file")).isEqualTo("imsmanifest.xml");
        assertThat(finding.whole("line")).isEqualTo(8);
        assertThat(finding.texts("arguments")).containsExactly("page.html", "res1");
    }

    @Test
    void sarif_names_rules_and_regions() throws IOException {
        files.remove("page.html");
        run("check", zip("très #1.zip"), "--format", "sarif");
        JsonObject run = Json.readObject(out.toString().strip()).objects("runs").get(0);
        assertThat(run.object("tool").object("driver").objects("rules").get(0).text("id"))
                .isEqualTo("RES-001");
        JsonObject result = run.objects("results").get(0);
        assertThat(result.text("level")).isEqualTo("error");
        JsonObject physical = result.objects("locations").get(0).object("physicalLocation");
        assertThat(physical.object("artifactLocation").text("uri")).isEqualTo("tr%C3%A8s%20%231.zip/imsmanifest.xml");
        assertThat(physical.object("region").whole("startLine")).isEqualTo(8);
    }

    @Test
    void junit_xml_is_well_formed() throws Exception {
        files.remove("page.html");
        run("check", zip("bad.zip"), zip("bad2.zip"), "--format", "junit");
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out.toString())));
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
    }

    @Test
    void html_is_one_page_in_the_language_asked_for() throws IOException {
        files.remove("page.html");
        Path page = folder.resolve("report.html");
        run("check", zip("bad.zip"), zip("good <b>.zip"), "--format", "html", "--lang", "fr", "-o", page);
        assertThat(page)
                .content()
                .startsWith("<!DOCTYPE html>\n<html lang=\"fr\">")
                .contains("RES-001", "good &lt;b&gt;.zip")
                .doesNotContain("http://", "https://", "<script");
    }

    @Test
    void the_tree_is_shown() throws IOException {
        assertThat(run("inspect", zip("good.zip"), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Part 1 [item1]  -> page.html (sco)", "Files: 2");
    }

    @Test
    void a_package_is_mended_and_the_input_stays_as_it_was() throws IOException {
        files.put(
                "My course/imsmanifest.xml",
                MANIFEST.replace("\"page.html\"", "\"Page.HTML\"").replace("Part 1", "R&D"));
        files.put("My course/page.html", PAGE);
        files.put("__MACOSX/._x", "x");
        files.remove("imsmanifest.xml");
        files.remove("page.html");
        Path in = zip("in.zip");
        byte[] before = Files.readAllBytes(in);
        Path mended = folder.resolve("out.zip");
        assertThat(run("repair", in, "-o", mended, "--lang", "en")).isZero();
        assertThat(Files.readAllBytes(in)).isEqualTo(before);
        assertThat(out.toString())
                .contains("+    <item identifier=\"item1\" identifierref=\"res1\"><title>R&amp;D", "PKG-025");
        out.getBuffer().setLength(0);
        run("check", mended, "--lang", "en");
        assertThat(out.toString()).isEqualTo("out.zip: SCORM 1.2, valid: it will be imported (nothing found)\n");
    }

    @Test
    void a_repair_never_writes_over_its_input() throws IOException {
        Path in = zip("in.zip");
        assertThat(run("repair", in, "-o", in)).isEqualTo(2);
    }

    @Test
    void a_folder_of_html_becomes_packages_that_pass_the_check() throws IOException {
        Path html = Files.createDirectory(folder.resolve("html"));
        Files.writeString(html.resolve("index.html"), PAGE);
        Files.writeString(html.resolve("image é.png"), "x");
        Path target = folder.resolve("packages");
        assertThat(run(
                        "pack",
                        html,
                        "--launch",
                        "index.html",
                        "--title",
                        "Course",
                        "--as",
                        "scorm12,scorm2004,cmi5,xapi",
                        "-o",
                        target))
                .isZero();
        for (String kind : new String[] {"scorm12", "scorm2004", "cmi5", "xapi"}) {
            out.getBuffer().setLength(0);
            assertThat(run("check", target.resolve("html-" + kind + ".zip"), "--fail-on", "information"))
                    .as(out.toString())
                    .isZero();
        }
    }

    @Test
    void the_catalogue_explains_a_check() {
        assertThat(run("checks", "RES-001", "--lang", "en")).isZero();
        assertThat(out.toString()).startsWith("RES-001 error [SCORM 2004 CAM 3.4.2]");
        assertThat(out.toString()).contains("…").doesNotContain("{0}");
        assertThat(run("checks", "XYZ")).isEqualTo(2);
    }

    @Test
    void two_languages_are_compared() throws IOException {
        Path english = zip("en.zip");
        files.put("imsmanifest.xml", MANIFEST.replace("item1", "item2"));
        assertThat(run("check", "--parity", english, zip("fr.zip"), "--lang", "en", "--fail-on", "warning"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("LNG-007");
    }
}
