package org.leaplms.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The AICC script of SCORM 1.2 prerequisites, operator by operator. */
class PrerequisitesTest {
    private static final Map<String, String> STATUS =
            Map.of("P", "passed", "C", "completed", "F", "failed", "I", "incomplete", "N", "not attempted");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "P; true",
                "C; true",
                "F; false",
                "I; false",
                "N; false",
                "unheardOf; false",
                "~F; true",
                "~~P; true",
                "P&C; true",
                "P & F; false",
                "F|C; true",
                "F | I; false",
                "F|C&I; false",
                "(F|C)&P; true",
                "~(P&C); false",
                "F=\"failed\"; true",
                "F = failed; true",
                "F=F; true",
                "N=\"not attempted\"; true",
                "P=\"completed\"; false",
                "F<>\"failed\"; false",
                "P<>\"failed\"; true",
                "2*{P,C,F}; true",
                "3*{P,C,F}; false",
                "1*{F,I|C}; true",
                "P&; true",
                "(P; true",
                "F&(; true",
                "2*{P; true"
            })
    void aScriptIsMet(String script, boolean met) {
        assertThat(Prerequisites.met(script, id -> STATUS.getOrDefault(id, ""))).isEqualTo(met);
    }
}
