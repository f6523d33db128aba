package org.leaplms.lms.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScormTimesTest {
    @ParameterizedTest
    @CsvSource({
        "PT12.5S, 12500",
        "PT1H59M58S, 7198000",
        "P1DT1S, 86401000",
        "P1Y, 31536000000",
        "P1M, 2592000000",
        "PT0S, 0",
        "P1Y2M3DT4H5M6.78S, 36993906780"
    })
    void readsIntervals(String text, long millis) {
        assertThat(ScormTimes.interval(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "1H", "PT1.S", "-PT1S", "PT99999999999999999999H", "P9223372036854775807Y"})
    void leavesOtherTextsAlone(String text) {
        assertThat(ScormTimes.interval(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T12:00:00Z, 2026-05-04T12:00:00Z",
        "2026-05-04T14:00:00.5+02:00, 2026-05-04T12:00:00.500Z",
        "2026-05-04T12:00:00, 2026-05-04T12:00:00Z"
    })
    void readsTimes(String text, Instant instant) {
        assertThat(ScormTimes.time(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12:00:00", "2026", "yesterday"})
    void knowsWhatIsNoTime(String text) {
        assertThat(ScormTimes.time(text)).isNull();
    }
}
