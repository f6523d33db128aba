package org.leaplms.content.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuthoringTextsTest {

    private static final Pattern MARK = Pattern.compile("\\{\\w+}");
    private static final Pattern USED =
            Pattern.compile("texts\\(\\)\\.(\\w+)|texts(?:\\(\\))?\\['([\\w-]+)'\\]|told\\('([\\w-]+)'|'(not-saved)'");

    @Test
    void everyCheckHasBothTextsInBothLanguages() {
        Map<String, String> english = Resources.texts("checks_en.properties");
        Map<String, String> french = Resources.texts("checks_fr.properties");
        for (AuthoringCheck check : AuthoringCheck.values()) {
            for (String key : List.of(check.id() + ".message", check.id() + ".cure")) {
                assertThat(english).containsKey(key);
                assertThat(french).containsKey(key);
                assertThat(marks(french.getOrDefault(key, ""))).as(key).isEqualTo(marks(english.getOrDefault(key, "")));
            }
        }
    }

    @Test
    void pagesSpeakBothLanguages() {
        Map<String, String> english = Resources.texts("pages_en.properties");
        Map<String, String> french = Resources.texts("pages_fr.properties");
        assertThat(french.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(marks(french.getOrDefault(key, ""))).as(key).isEqualTo(marks(text)));
    }

    @Test
    void theRuntimeUsesOnlyTextsThatExist() {
        String script = Resources.text("runtime/module.js") + Resources.text("runtime/questions.js");
        Set<String> used = USED.matcher(script)
                .results()
                .map(AuthoringTextsTest::firstGroup)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> english = Resources.texts("pages_en.properties");
        assertThat(used).hasSizeGreaterThan(15).allMatch(key -> english.containsKey("js." + key));
    }

    private static String firstGroup(MatchResult match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            if (match.group(i) != null) {
                return match.group(i);
            }
        }
        throw new IllegalStateException();
    }

    private static Set<String> marks(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
