package org.leaplms.xapi.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Timestamps: RFC 3339, and for xAPI 1.0.3 also the basic and zoneless forms of ISO 8601. Offsets of minus zero are refused
 * (xAPI 1.0.3 Data 4.5). Stateless.
 */
public final class Timestamps {
    private final String text;
    private int at;
    private boolean zoned = true;
    private boolean basic;
    private boolean leap;

    private Timestamps(String text) {
        this.text = text;
    }

    /** The instant, or null when the text is no timestamp in either version. A missing zone means UTC. */
    public static @Nullable Instant parse(String text) {
        return parse(text, XapiVersion.V1_0_3);
    }

    /** The instant, or null when the text is no timestamp in that version. */
    public static @Nullable Instant parse(String text, XapiVersion version) {
        if (text.length() < 13 || text.length() > 64) {
            return null;
        }
        try {
            Timestamps reader = new Timestamps(text);
            Instant instant = reader.read();
            return version == XapiVersion.V2_0 && (!reader.zoned || reader.basic) ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant read() {
        int year = digits(4);
        basic = !skip('-');
        int month = digits(2);
        separator('-');
        int day = digits(2);
        if (!skip('T') && !skip('t')) {
            throw wrong();
        }
        int hour = digits(2);
        separator(':');
        int minute = digits(2);
        int second = seconds();
        int nanos = fraction();
        ZoneOffset zone = zone();
        if (at != text.length()) {
            throw wrong();
        }
        Instant instant =
                LocalDateTime.of(year, month, day, hour, minute, second, nanos).toInstant(zone);
        return leap ? instant.plusSeconds(1) : instant;
    }

    private int seconds() {
        boolean present = basic ? digitNext() : skip(':');
        if (!present) {
            return 0;
        }
        int second = digits(2);
        leap = second == 60;
        return leap ? 59 : second;
    }

    private int fraction() {
        if (!skip('.') && !skip(',')) {
            return 0;
        }
        int from = at;
        int nanos = 0;
        for (; digitNext(); at++) {
            if (at - from < 9) {
                nanos = nanos * 10 + (text.charAt(at) - '0');
            }
        }
        if (at == from) {
            throw wrong();
        }
        for (int i = at - from; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private ZoneOffset zone() {
        if (at == text.length()) {
            zoned = false;
            return ZoneOffset.UTC;
        }
        if (skip('Z') || skip('z')) {
            return ZoneOffset.UTC;
        }
        boolean minus = skip('-');
        if (!minus && !skip('+')) {
            throw wrong();
        }
        int hours = digits(2);
        int minutes = skip(':') || digitNext() ? digits(2) : 0;
        if (minus && hours == 0 && minutes == 0 || hours > 18 || minutes > 59) {
            throw wrong();
        }
        return ZoneOffset.ofTotalSeconds((minus ? -60 : 60) * (hours * 60 + minutes));
    }

    private void separator(char c) {
        if (!basic && !skip(c)) {
            throw wrong();
        }
    }

    private boolean digitNext() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean skip(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            if (!digitNext()) {
                throw wrong();
            }
            value = value * 10 + (text.charAt(at) - '0');
        }
        return value;
    }

    private static DateTimeException wrong() {
        return new DateTimeException("not a timestamp");
    }
}
