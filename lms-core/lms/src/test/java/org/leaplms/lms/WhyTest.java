package org.leaplms.lms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.sequencing.WhyRule;

final class WhyTest {
    @Test
    void hasEveryTextInBothLanguagesWithTheSameData() throws IOException {
        Properties english = texts("Why.properties");
        Properties french = texts("Why_fr.properties");

        assertThat(new TreeSet<>(french.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String rule : english.stringPropertyNames()) {
            assertThat(arguments(french.getProperty(rule))).as(rule).isEqualTo(arguments(english.getProperty(rule)));
        }
    }

    @Test
    void hasATextForEveryRuleOfTheEngine() throws IOException {
        Properties english = texts("Why.properties");

        for (WhyRule rule : WhyRule.values()) {
            assertThat(english).containsKey("rule." + rule.name());
        }
    }

    @Test
    void speaksTheReadersLanguage() {
        Why why = Why.of("data.set", "RTE 4.2.4.1", "cmi.completion_status", "completed");

        assertThat(why.text(Locale.CANADA)).isEqualTo("cmi.completion_status was set to completed.");
        assertThat(why.text(Locale.CANADA_FRENCH)).isEqualTo("cmi.completion_status a été fixé à completed.");
        assertThat(why.text(Locale.GERMAN)).isEqualTo(why.text(Locale.ENGLISH));
        assertThat(Why.of("unheard-of", null, "x", "y").text(Locale.FRENCH)).isEqualTo("unheard-of: x, y");
    }

    @Test
    void speaksOfRulesWithoutTokensOfTheStandard() {
        Why why = Why.of("rule.DEFAULT_ROLLUP", "RB.1.3", "all", "all", "completed");

        assertThat(why.text(Locale.CANADA))
                .isEqualTo("\"all\": the standard's rule applies: all of its parts make it completed.");
        assertThat(why.text(Locale.CANADA_FRENCH))
                .isEqualTo("« all » : la règle de la norme s'applique (l'ensemble de ses parties) : c'est achevé.");
    }

    private static List<Integer> arguments(String text) {
        MessageFormat format = new MessageFormat(text, Locale.ROOT);
        return IntStream.range(0, 10)
                .filter(i -> text.contains("{" + i + "}"))
                .boxed()
                .peek(i -> assertThat(format.getFormatsByArgumentIndex()).hasSizeGreaterThan(i))
                .toList();
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes = WhyTest.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
