package org.leaplms.lms.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leaplms.lms.OpenOutcome;

class PlayerTextsTest {
    private static final Pattern USED_IN_SCRIPT = Pattern.compile("texts\\.([a-zA-Z]+)");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void everyRefusalHasWords() {
        PlayerTexts texts = PlayerTexts.of(Locale.CANADA_FRENCH);
        for (OpenOutcome.Reason reason : OpenOutcome.Reason.values()) {
            String key = "refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThatCode(() -> texts.get(key + ".title")).doesNotThrowAnyException();
            assertThatCode(() -> texts.get(key + ".text")).doesNotThrowAnyException();
        }
    }

    @Test
    void theScriptFindsEverySentenceItNames() {
        String script = Assets.text("/org/leaplms/lms/servlet/player.js");
        assertThat(USED_IN_SCRIPT.matcher(script).results().map((MatchResult match) -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(PlayerTexts.of(Locale.ENGLISH).forScript()).containsKey(key));
    }

    private static TreeSet<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        PlayerTexts.BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
