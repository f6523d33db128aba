package org.leaplms.lms.internal.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of a session says what is wrong and the cure, in English and French; no text is left over. */
final class RefusalTextsTest {
    private static Set<String> keys(Locale language) {
        return new TreeSet<>(RefusalTexts.in(language).keySet());
    }

    private static Set<String> wanted() {
        return Stream.concat(Cmi5Rules.requirements().stream(), XapiSessions.OTHER_REQUIREMENTS.stream())
                .flatMap(id -> Stream.of(id + ".message", id + ".cure"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void thereIsOneForEachRule() {
        assertThat(keys(Locale.ROOT)).isEqualTo(wanted());
        assertThat(keys(Locale.FRENCH)).isEqualTo(wanted());
    }

    @Test
    void theyAreSentencesInTheirLanguage() {
        for (String key : keys(Locale.ROOT)) {
            String english = RefusalTexts.in(Locale.ROOT).getString(key);
            String french = RefusalTexts.in(Locale.FRENCH).getString(key);
            assertThat(english).endsWith(".").isNotEqualTo(french);
            assertThat(french).endsWith(".").doesNotContain("'");
        }
    }
}
