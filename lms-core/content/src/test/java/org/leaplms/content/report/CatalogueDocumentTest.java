package org.leaplms.content.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Keeps CHECKS.md true; run once with {@code -Dleap.checks.write=true} after changing the catalogue. */
class CatalogueDocumentTest {
    private static final Path DOCUMENT = Path.of("CHECKS.md");

    @Test
    void the_document_is_what_the_catalogue_says() throws IOException {
        String text = Catalogue.markdown(Locale.ENGLISH);
        if (Boolean.getBoolean("leap.checks.write")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(DOCUMENT).hasContent(text);
    }
}
