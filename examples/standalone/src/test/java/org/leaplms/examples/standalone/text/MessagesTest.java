package org.leaplms.examples.standalone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final ResourceBundle english = bundle(Locale.CANADA);
    private final ResourceBundle french = bundle(Locale.CANADA_FRENCH);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(french.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : english.keySet()) {
            assertThat(arguments(french.getString(key))).as(key).isEqualTo(arguments(english.getString(key)));
        }
    }

    @Test
    void noSentenceIsEmpty() {
        for (String key : english.keySet()) {
            assertThat(english.getString(key)).as(key).isNotBlank();
            assertThat(french.getString(key)).as(key).isNotBlank();
        }
    }

    @Test
    void writesNumbersAsEachLanguageDoes() {
        Messages en = Messages.of(Language.EN, ZoneOffset.UTC);
        Messages fr = Messages.of(Language.FR, ZoneOffset.UTC);

        assertThat(en.percent(0.725)).isEqualTo("72.5%");
        assertThat(fr.percent(0.725)).isEqualTo("72,5\u00a0%");
        assertThat(en.duration(Duration.ofSeconds(3900))).isEqualTo("1 h 05 min");
        assertThat(fr.duration(Duration.ofSeconds(42))).isEqualTo("42 s");
    }

    private static Set<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Messages.BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
