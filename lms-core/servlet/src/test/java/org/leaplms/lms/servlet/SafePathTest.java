package org.leaplms.lms.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {
    @ParameterizedTest
    @ValueSource(strings = {"index.html", "fr/pages/é tude.html", "a/..b/c", "a.b/...c"})
    void letsPlainNamesPass(String path) {
        assertThat(SafePath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../secret",
                "a/../../b",
                "a/./b",
                "a//b",
                "a/",
                "..",
                "a\\..\\b",
                "C:/x",
                "a\u0000b",
                "a\nb"
            })
    void refusesWhatCouldLeaveTheCourse(String path) {
        assertThat(SafePath.of(path)).isEmpty();
    }
}
