package org.leaplms.lms.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=90-, 90, 10",
        "bytes=-10, 90, 10",
        "bytes=-500, 0, 100",
        "bytes=50-900, 50, 50",
        "bytes=99-99, 99, 1"
    })
    void readsOneRange(String header, long first, long length) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Part(first, length, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void knowsWhatIsOutside(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Unsatisfiable(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items=0-1",
                "bytes=0-1,5-6",
                "bytes=a-b",
                "bytes=5-1",
                "bytes=-",
                "bytes=",
                "bytes=99999999999999999999-"
            })
    void sendsEverythingForWhatItDoesNotUnderstand(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Whole(100));
    }

    @Test
    void writesContentRange() {
        assertThat(new ByteRange.Part(5, 10, 100).contentRange()).isEqualTo("bytes 5-14/100");
        assertThat(new ByteRange.Unsatisfiable(100).contentRange()).isEqualTo("bytes */100");
    }
}
