package org.leaplms.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code spec/sequencing.txt} and the code say the same, and every line of it is exercised. */
class SpecIndexTest {
    private final List<String> lines;

    SpecIndexTest() throws IOException {
        lines = Files.readAllLines(Path.of("spec/sequencing.txt"));
    }

    @Test
    void everyProcessIsClaimedByExactlyOneClass() {
        TreeMap<String, List<String>> claimed = new TreeMap<>();
        for (JavaClass one : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.leaplms.scorm.sequencing")) {
            if (one.isAnnotatedWith(Spec.class)) {
                String id = one.getAnnotationOfType(Spec.class).value();
                claimed.computeIfAbsent(id, unused -> new ArrayList<>()).add(one.getSimpleName());
            }
        }
        TreeMap<String, List<String>> indexed = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("process")) {
                indexed.put(words[1], List.of(words[2]));
            }
        }
        assertThat(claimed).isEqualTo(indexed);
    }

    @Test
    void everyExceptionIsOneConstant() {
        List<String> constants = new ArrayList<>();
        for (SequencingException exception : SequencingException.values()) {
            constants.add(exception.id());
            assertThat(exception.name())
                    .isEqualTo(exception.id().replace('.', '_').replace('-', '_'));
        }
        assertThat(constants).doesNotHaveDuplicates().isEqualTo(ids("exception", true));
    }

    @Test
    void everyProcessAndEveryExceptionIsExercised() {
        Set<String> seen = new LinkedHashSet<>();
        Trace.all().forEach(trace -> seen.addAll(trace.play().seen));
        for (SequencingException answered : DirectCallsTest.answered()) {
            seen.add(answered.id());
        }
        assertThat(seen).containsAll(ids("process", true)).containsAll(ids("exception", false));
    }

    private List<String> ids(String kind, boolean guarded) {
        List<String> ids = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(kind + " ") && (guarded || !line.contains(" GUARD "))) {
                ids.add(line.split(" ")[1]);
            }
        }
        return ids;
    }
}
