package org.leaplms.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadmeQuickStartTest {
    private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of(System.getProperty("leap.root", "../.."));

    @Test
    void runs(@TempDir Path directory) throws IOException {
        QuickStart.run(TakingOwnership.pack("scorm2004", directory), directory.resolve("leap-data"));

        assertThat(directory.resolve("leap-data/leap.mv.db")).isNotEmptyFile();
        assertThat(directory.resolve("leap-data/content")).isNotEmptyDirectory();
    }

    @Test
    void isTheCodeInTheReadme() throws IOException {
        Optional<String> inReadme = quickStart(Files.readString(ROOT.resolve("README.md")));
        assumeThat(inReadme).as("the README has a quick start").isPresent();

        assertThat(normal(inReadme.orElseThrow())).isEqualTo(normal(region()));
    }

    private static Optional<String> quickStart(String readme) {
        Matcher blocks = JAVA.matcher(readme);
        while (blocks.find()) {
            if (blocks.group(1).contains("LeapLms.builder()")) {
                return Optional.of(blocks.group(1));
            }
        }
        return Optional.empty();
    }

    private static String region() throws IOException {
        String source = Files.readString(ROOT.resolve("lms-core/lms/src/test/java/org/leaplms/lms/QuickStart.java"));
        int start = source.indexOf("// tag::quickstart");
        return source.substring(source.indexOf('\n', start) + 1, source.indexOf("// end::quickstart"));
    }

    /** The lines without imports, indentation and blank lines. */
    private static List<String> normal(String code) {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("import "))
                .toList();
    }
}
