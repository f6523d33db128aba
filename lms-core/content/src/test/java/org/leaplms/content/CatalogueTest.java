package org.leaplms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Pattern MARK = Pattern.compile("\\{\\d}");
    private static final List<String> MARKS = List.of("{0}", "{1}", "{2}", "{3}", "{4}");

    @Test
    void every_check_has_a_message_and_a_cure_in_english_and_french() {
        for (CheckId check : CheckId.values()) {
            for (String text : List.of(
                    check.message(Locale.ENGLISH, List.of()),
                    check.message(Locale.CANADA_FRENCH, List.of()),
                    check.cure(Locale.ENGLISH, List.of()),
                    check.cure(Locale.CANADA_FRENCH, List.of()))) {
                assertThat(text).as(check.name()).isNotBlank();
            }
            assertThat(check.message(Locale.ENGLISH, List.of()))
                    .as(check.name())
                    .isNotEqualTo(check.message(Locale.CANADA_FRENCH, List.of()));
        }
    }

    @Test
    void both_languages_name_the_same_things() {
        for (CheckId check : CheckId.values()) {
            assertThat(marks(check.message(Locale.FRENCH, MARKS)))
                    .as(check.name())
                    .isEqualTo(marks(check.message(Locale.ENGLISH, MARKS)));
        }
        assertThat(marks(CheckId.RES_LAUNCH_MISSING.message(Locale.ENGLISH, MARKS)))
                .isNotEmpty();
    }

    @Test
    void a_catalogue_shows_dots_for_what_a_finding_would_name() {
        for (CheckId check : CheckId.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                assertThat(marks(check.message(locale, List.of()) + check.cure(locale, List.of())))
                        .as(check.name())
                        .isEmpty();
            }
        }
        assertThat(CheckId.RES_LAUNCH_MISSING.message(Locale.FRENCH, List.of())).contains("…");
    }

    private static TreeSet<String> marks(String text) {
        TreeSet<String> marks = new TreeSet<>();
        Matcher matcher = MARK.matcher(text);
        while (matcher.find()) {
            marks.add(matcher.group());
        }
        return marks;
    }

    @Test
    void ids_are_unique_and_well_formed() {
        assertThat(Arrays.stream(CheckId.values()).map(CheckId::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(PKG|MAN|ORG|RES|MET|SEQ|CM5|XAP|AIC|ACC|LNG|CHK)-\\d{3}"));
    }

    @Test
    void an_argument_is_never_read_as_a_mark() {
        assertThat(CheckId.RES_LAUNCH_MISSING.message(Locale.ENGLISH, List.of("{1}", "{0}")))
                .contains("\"{1}\"")
                .contains("\"{0}\"");
    }
}
