package org.leaplms.scorm.testkit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaplms.scorm.cmi.ElementIndex;
import org.leaplms.scorm.cmi.Fault;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/**
 * {@code engine/spec/elements-*.txt} and {@code faults.txt} against the tables: each line is claimed once, and a trace of
 * the kit reads or writes each element and provokes each error code.
 */
class ElementIndexTest {
    private static final Path SPEC = Path.of("..", "engine", "spec");

    @ParameterizedTest
    @EnumSource
    void everyElementIsIndexedOnce(ScormStandard standard) throws IOException {
        List<String> claimed = ElementIndex.of(standard).stream()
                .map(line -> line.path() + " | " + line.access() + " | " + line.type() + " | " + line.clause())
                .toList();
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(lines("elements-" + standard.name().toLowerCase(java.util.Locale.ROOT) + ".txt"))
                .containsExactlyElementsOf(claimed);
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004_4TH"})
    void everyElementIsExercised(ScormStandard standard) {
        Set<String> used = new TreeSet<>();
        steps(standard == ScormStandard.SCORM_12).forEach(step -> {
            if (step.text("op").endsWith("Value") && !step.texts("args").isEmpty()) {
                used.add(pattern(step.texts("args").get(0)));
            }
        });
        assertThat(used)
                .containsAll(ElementIndex.of(standard).stream()
                        .map(ElementIndex.Line::path)
                        .toList());
    }

    /** Codes that only trouble inside the system gives, or that these standards reserve. */
    private static final Set<String> NEVER = Set.of("102", "391");

    @Test
    void everyErrorCodeIsProvoked() throws IOException {
        Set<String> codes2004 = new TreeSet<>();
        Set<String> codes12 = new TreeSet<>();
        Set<String> indexed = new LinkedHashSet<>();
        for (Fault fault : Fault.values()) {
            indexed.add(fault.name() + " | " + fault.code2004() + " | " + fault.code12());
            codes2004.add(Integer.toString(fault.code2004()));
            codes12.add(Integer.toString(fault.code12()));
        }
        assertThat(lines("faults.txt")).containsExactlyElementsOf(indexed);
        codes2004.removeAll(NEVER);
        assertThat(errors(false)).containsAll(codes2004);
        assertThat(errors(true)).containsAll(codes12);
    }

    private static Set<String> errors(boolean old) {
        Set<String> errors = new TreeSet<>();
        steps(old).forEach(step -> errors.add(step.text("error")));
        return errors;
    }

    private static Stream<JsonObject> steps(boolean old) {
        return Traces.all().stream()
                .filter(trace -> trace.name().startsWith("scorm12/") == old)
                .flatMap(trace -> TracePlayer.play(trace).sessions().stream())
                .flatMap(session -> session.steps().stream())
                .map(Json::readObject);
    }

    private static String pattern(String name) {
        return name.replaceAll("\\{target=[^}]*\\}", "{target=}").replaceAll("\\.[0-9]+(?=\\.)", ".n");
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(SPEC.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
