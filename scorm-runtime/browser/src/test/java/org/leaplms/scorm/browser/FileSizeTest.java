package org.leaplms.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class FileSizeTest {

    @Test
    void theFileStaysWithinItsBudget() throws IOException {
        byte[] file = Files.readAllBytes(NodeProgram.file());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        System.out.println("leap-scorm.js: " + file.length + " bytes, " + packed.size() + " gzipped");
        assertThat(file.length).isLessThan(250_000);
        assertThat(packed.size()).isLessThan(80 * 1024);
    }

    /**
     * Closure Compiler writes an array of texts as one text to be split, unless some text holds each of its marks
     * (blank, semicolon, comma, braces). What is split off a text is a slow string: every call took twice to three times as
     * long.
     */
    @Test
    void theTextsAreWrittenOneByOne() throws IOException {
        assertThat(Files.readString(NodeProgram.file())).doesNotContainPattern("['\"]\\.split\\(");
    }
}
