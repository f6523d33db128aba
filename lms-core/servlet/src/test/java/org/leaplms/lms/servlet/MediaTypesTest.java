package org.leaplms.lms.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaplms.lms.ContentTypes;

class MediaTypesTest {
    @ParameterizedTest
    @CsvSource({
        "a/index.HTML, text/html; charset=utf-8",
        "x.js, text/javascript; charset=utf-8",
        "x.svg, image/svg+xml",
        "x.mp4, video/mp4",
        "x.woff2, font/woff2",
        "x.unknown, application/octet-stream",
        "noextension, application/octet-stream",
        "dir.js/file, application/octet-stream"
    })
    void knowsTypesByExtension(String path, String type) {
        assertThat(ContentTypes.of(path)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"x.html, true", "x.svg, true", "x.xml, true", "x.xhtml, true", "x.js, false", "x.png, false"})
    void knowsWhatRunsScripts(String path, boolean document) {
        assertThat(MediaTypes.isDocument(ContentTypes.of(path))).isEqualTo(document);
    }
}
