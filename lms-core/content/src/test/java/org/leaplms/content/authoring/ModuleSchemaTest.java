package org.leaplms.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.content.Finding;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Keeps the JSON Schemas that editors use and the reader in step. */
class ModuleSchemaTest {

    private static final TestSchema SCHEMA = TestSchema.read("module.schema.json", "items.schema.json");
    private static final String BANK = "items.schema.json";
    private static final String MODULE = "module.schema.json";

    private static Object load(Path file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    @Test
    void theExampleCourseIsValid() throws IOException {
        Path course = SourceFixture.takingOwnership();
        assertThat(SCHEMA.problems(MODULE, load(course.resolve("module.yaml")))).isEmpty();
        try (Stream<Path> banks = Files.list(course.resolve("items"))) {
            for (Path bank : banks.toList()) {
                assertThat(SCHEMA.problems(BANK, load(bank)))
                        .as(bank.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatTheReaderRefusesForItsFormTheSchemaRefusesToo(@TempDir Path folder) throws IOException {
        for (String variant :
                List.of("key-missing-error", "key-unknown-error", "wrong-kind-error", "not-allowed-error")) {
            Path source = SourceFixture.lay(variant, folder.resolve(variant));
            assertThat(SCHEMA.problems(MODULE, load(source.resolve("module.yaml"))))
                    .as(variant)
                    .isNotEmpty();
            assertThat(SCHEMA.problems(BANK, load(source.resolve("items/quiz.yaml"))))
                    .as(variant)
                    .isNotEmpty();
        }
    }

    /** Takes every key away and adds an unknown one to every mapping; schema and reader must agree each time. */
    @Test
    void requiredAndUnknownKeysAreTheSameForBoth(@TempDir Path folder) throws IOException {
        SourceFixture.copy(SourceFixture.folder("base"), folder);
        for (String file : List.of("module.yaml", "items/quiz.yaml")) {
            String schema = file.equals("module.yaml") ? MODULE : BANK;
            Path path = folder.resolve(file);
            Object whole = load(path);
            String before = Files.readString(path);
            List<Map<String, Object>> mappings = new ArrayList<>();
            collect(whole, mappings);
            for (Map<String, Object> mapping : mappings) {
                agreeWithout(folder, path, schema, whole, mapping);
                agreeOnUnknown(folder, path, schema, whole, mapping);
            }
            Files.writeString(path, before);
        }
    }

    private static void agreeWithout(Path folder, Path path, String schema, Object whole, Map<String, Object> mapping)
            throws IOException {
        Map<String, Object> kept = new LinkedHashMap<>(mapping);
        for (String key : kept.keySet()) {
            mapping.remove(key);
            boolean schemaRefuses = !SCHEMA.problems(schema, whole).isEmpty();
            boolean readerMisses = ids(folder, path, whole).anyMatch(id -> id.equals("LEAP-103"));
            if (!kept.containsKey("en")) {
                assertThat(readerMisses).as("%s without %s", kept, key).isEqualTo(schemaRefuses);
            }
            mapping.clear();
            mapping.putAll(kept);
        }
    }

    private static void agreeOnUnknown(Path folder, Path path, String schema, Object whole, Map<String, Object> mapping)
            throws IOException {
        mapping.put("zzz", "x");
        assertThat(SCHEMA.problems(schema, whole)).as("schema on %s", mapping).isNotEmpty();
        assertThat(ids(folder, path, whole)).as("reader on %s", mapping).contains("LEAP-104");
        mapping.remove("zzz");
    }

    private static Stream<String> ids(Path folder, Path path, Object whole) throws IOException {
        Files.writeString(path, new Dump(DumpSettings.builder().build()).dumpToString(whole));
        return new LeapModuleReader().read(folder).findings().stream().map(Finding::id);
    }

    @SuppressWarnings("unchecked")
    private static void collect(Object value, List<Map<String, Object>> mappings) {
        if (value instanceof Map<?, ?> map) {
            mappings.add((Map<String, Object>) map);
            map.values().forEach(v -> collect(v, mappings));
        } else if (value instanceof List<?> list) {
            list.forEach(v -> collect(v, mappings));
        }
    }
}
