package org.leaplms.xapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T13:45:30.123Z, 2026-01-31T13:45:30.123Z",
        "2026-01-31T13:45:30.1234567891+02:30, 2026-01-31T11:15:30.123456789Z",
        "20260131T134530Z, 2026-01-31T13:45:30Z",
        "2026-01-31T13:45:30, 2026-01-31T13:45:30Z",
        "2026-01-31T13:45Z, 2026-01-31T13:45:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2026-01-31T13:45:30-05, 2026-01-31T18:45:30Z",
        "2026-01-31t13:45:30z, 2026-01-31T13:45:30Z",
    })
    void timestamps(String text, Instant instant) {
        assertThat(Timestamps.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "should fail",
                "01/011/2015",
                "2026-02-30T00:00:00Z",
                "2026-01-31 13:45:30Z",
                "2026-01-31T13:45:30-00",
                "2026-01-31T13:45:30-0000",
                "2026-01-31T13:45:30-00:00",
                "2026-01-31T25:45:30Z",
                "2026-01-31T13:45:30.Z",
                "2026-01-31T13:45:30Zx",
                "2026-01-31T13:45:30+19:00",
                "2026-01-31"
            })
    void noTimestamps(String text) {
        assertThat(Timestamps.parse(text)).isNull();
        assertThat(Timestamps.parse(text, XapiVersion.V2_0)).isNull();
    }

    @Test
    void version2WantsRfc3339() {
        assertThat(Timestamps.parse("2026-01-31T13:45:30", XapiVersion.V2_0)).isNull();
        assertThat(Timestamps.parse("20260131T134530Z", XapiVersion.V2_0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P3Y1M29DT4H35M59.14S",
                "P3Y",
                "P4W",
                "PT16559.14S",
                "PT4H",
                "P1DT0,5S",
                "PT0S",
                "P1.5D",
                "PT1H0M0.1S"
            })
    void durations(String text) {
        assertThat(Formats.duration(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P4W1D",
                "PA1H0M0S",
                "1H",
                "PT1H30",
                "P1H",
                "PT1M1H",
                "P1.5DT1H",
                "PT1.S",
                "PT.5S",
                "P1Y1Y",
                "P-1D",
                "PT1.2.3S",
                "P1YT"
            })
    void noDurations(String text) {
        assertThat(Formats.duration(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "fr-CA",
                "zh-Hant-TW",
                "de-CH-1901",
                "sl-rozaj-biske",
                "x-private-use",
                "en-a-bbb-x-a",
                "i-klingon",
                "zh-yue-HK",
                "es-419",
                "und",
                "cmn"
            })
    void languageTags(String tag) {
        assertThat(LanguageTags.valid(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a12345678", "a", "en_US", "en-", "-en", "en--US", "12", "en-x", "en-a", "englishlanguage"})
    void noLanguageTags(String tag) {
        assertThat(LanguageTags.valid(tag)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/a, true",
        "urn:uuid:1, true",
        "tag:example.org;2012:x, true",
        "https://example.org/é, true",
        "no scheme, false",
        "ab=c://x, false",
        ":x, false",
        "http:, false",
        "http://a b, false",
        "1a:b, false",
        "plain, false"
    })
    void iris(String text, boolean valid) {
        assertThat(Formats.iri(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,true",
        "1.0.3,true",
        "1.0.17,true",
        "2.0,false",
        "2.0.0,false",
        "1.1.0,false",
        "0.95,false",
        "1.0.,false"
    })
    void versionHeaders(String header, boolean first) {
        assertThat(XapiVersion.ofHeader(header).equals(java.util.Optional.of(XapiVersion.V1_0_3)))
                .isEqualTo(first);
    }
}
