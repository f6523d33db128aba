package org.leaplms.examples.standalone.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void escapesTextAndAttributes() {
        Html paragraph = Element.of("p").attr("title", "\"><script>").text("a < b & 'c' > \"d\"");

        assertThat(paragraph.markup())
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; &#39;c&#39; &gt; &quot;d&quot;</p>");
    }

    @Test
    void writesVoidElementsWithoutEnd() {
        assertThat(Element.of("input").attr("name", "a").flag("checked", true).markup())
                .isEqualTo("<input name=\"a\" checked=\"\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "iframe", "p onload", "P", "base"})
    void refusesElementsThatCarryCode(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "srcdoc", "x=y", "a b"})
    void refusesAttributesThatCarryCode(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("p").attr(name, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x"})
    void refusesAddressesThatRun(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> Element.of("a").attr("href", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a?b=c:d", "#x", "https://example.org/", "a/b", "mailto:a@example.org", ""})
    void takesOrdinaryAddresses(String address) {
        assertThat(Element.of("a").attr("href", address).attributes()).hasSize(1);
    }
}
