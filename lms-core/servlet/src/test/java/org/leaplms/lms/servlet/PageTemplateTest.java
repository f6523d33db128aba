package org.leaplms.lms.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class PageTemplateTest {
    private final PlayerTexts texts = PlayerTexts.of(Locale.ENGLISH);

    @Test
    void escapesWhatItPutsIn() {
        PageTemplate template = PageTemplate.of("<p title=\"{{title}}\">{{page.next}}</p>");

        assertThat(template.fill(Map.of("title", "\"><script>alert('$1')</script>&"), texts))
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;$1&#39;)&lt;/script&gt;&amp;\">Next</p>");
    }

    @Test
    void refusesAPlaceWithoutWords() {
        assertThatThrownBy(() -> PageTemplate.of("{{no.such.thing}}").fill(Map.of(), texts))
                .isInstanceOf(MissingResourceException.class);
    }
}
