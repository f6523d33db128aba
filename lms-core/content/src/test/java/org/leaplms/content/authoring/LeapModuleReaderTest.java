package org.leaplms.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaplms.content.Finding;

class LeapModuleReaderTest {

    static List<String> variants() {
        return SourceFixture.variants();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void reportsExactlyWhatTheFixtureExpects(String variant, @TempDir Path folder) throws IOException {
        ReadResult result = new LeapModuleReader().read(SourceFixture.lay(variant, folder));
        List<String> lines = result.findings().stream()
                .map(f -> f.location() + " " + f.id() + " " + f.severity() + " " + f.message(Locale.ENGLISH))
                .toList();
        assertThat(lines)
                .containsExactlyElementsOf(
                        Files.readAllLines(SourceFixture.folder(variant).resolve(SourceFixture.EXPECTED)));
        assertThat(result instanceof ReadResult.Refused).isEqualTo(variant.endsWith("-error"));
    }

    @Test
    void everyCheckIsPinnedByAFixture() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (String variant : variants()) {
            expected.append(Files.readString(SourceFixture.folder(variant).resolve(SourceFixture.EXPECTED)));
        }
        assertThat(Arrays.stream(AuthoringCheck.values()).map(AuthoringCheck::id))
                .allMatch(id -> expected.indexOf(id) >= 0)
                .doesNotHaveDuplicates();
    }

    @Test
    void findingsSpeakFrench(@TempDir Path folder) throws IOException {
        ReadResult result = new LeapModuleReader().read(SourceFixture.lay("text-missing-error", folder));
        Finding title = result.findings().get(result.findings().size() - 1);
        assertThat(title.message(Locale.CANADA_FRENCH))
                .isEqualTo("«\u00a0title\u00a0» n'a pas de texte pour «\u00a0fr\u00a0».");
        assertThat(title.cure(Locale.CANADA_FRENCH)).contains("fr");
    }

    @Test
    void aGoodModuleHasNoFindings(@TempDir Path folder) throws IOException {
        SourceFixture.copy(SourceFixture.folder("base"), folder);
        assertThat(new LeapModuleReader().read(folder).findings()).isEmpty();
    }

    @Test
    void theExampleCourseIsCompleteInBothLanguages() {
        ReadResult result = new LeapModuleReader().read(SourceFixture.takingOwnership());
        assertThat(result.findings()).isEmpty();
        LeapModule module = ((ReadResult.Read) result).module();
        assertThat(module.languages()).containsExactly("en", "fr");
        assertThat(module.minutes()).isEqualTo(40);
        assertThat(module.pages()).hasSize(10);
        assertThat(module.topics()).hasSize(7);
        assertThat(module.instrument("knowledge").orElseThrow().items()).hasSize(10);
        assertThat(reversed(module, "attitude")).containsExactlyInAnyOrder("T2", "T4");
        assertThat(SavedState.longest(module)).isLessThan(SavedState.LIMIT);
    }

    private static Set<String> reversed(LeapModule module, String instrument) {
        return module.instrument(instrument).orElseThrow().items().stream()
                .filter(item -> item instanceof Item.Likert likert && likert.reverse())
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    @Test
    void frenchTextGetsNoBreakSpaces() {
        assertThat(Typography.of("fr-CA", "« Oui » : 39 % de 12 500 $; https://x.ca"))
                .isEqualTo("«\u00a0Oui\u00a0»\u00a0: 39\u00a0% de 12\u00a0500\u00a0$; https://x.ca");
        assertThat(Typography.of("en", "a : b")).isEqualTo("a : b");
    }
}
