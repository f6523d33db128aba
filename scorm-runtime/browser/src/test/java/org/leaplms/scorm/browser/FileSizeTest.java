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
}
