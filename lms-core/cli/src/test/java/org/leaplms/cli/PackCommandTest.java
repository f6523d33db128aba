package org.leaplms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PackCommandTest {

    private static final Path COURSE =
            Path.of(System.getProperty("leap.root", "../..")).resolve("examples/courses/taking-ownership");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new PackCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void writesEveryKindOfPackage(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("new/out");
        assertThat(run(COURSE.toString(), "--as", "scorm12,scorm2004,cmi5,xapi", "-o", target.toString()))
                .isZero();
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "taking-ownership-scorm12.zip",
                            "taking-ownership-scorm2004.zip",
                            "taking-ownership-cmi5.zip",
                            "taking-ownership-xapi.zip");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void reportsABadSourceAndWritesNothing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("module.yaml"), "leap: 1\nversion: one\n");
        Path target = folder.resolve("out");
        assertThat(run(folder.toString(), "--as", "cmi5", "-o", target.toString(), "--lang", "fr"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "module.yaml:2:10: erreur LEAP-106: «\u00a0version\u00a0» ne peut pas être «\u00a0one\u00a0».")
                .contains("module.yaml:1:1: erreur LEAP-103")
                .doesNotContain("Exception");
        assertThat(target).doesNotExist();
    }

    @Test
    void namesAnUnknownFormat(@TempDir Path folder) {
        assertThat(run(COURSE.toString(), "--as", "scorm13", "-o", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"scorm13\" is none of scorm12, scorm2004, cmi5, xapi");
    }
}
