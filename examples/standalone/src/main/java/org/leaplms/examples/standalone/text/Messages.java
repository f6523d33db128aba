package org.leaplms.examples.standalone.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The host's sentences in one language. Arguments are put in at <code>{0}</code>, <code>{1}</code> as they are; an
 * apostrophe is an apostrophe. Immutable, safe for all threads.
 */
public final class Messages {
    static final String BUNDLE = "org.leaplms.examples.standalone.text.messages";

    private final Language language;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    private Messages(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Sentences in the language; instants are shown in the zone. */
    public static Messages of(Language language, ZoneId zone) {
        return new Messages(language, zone);
    }

    /** The language of these messages. */
    public Language language() {
        return language;
    }

    /**
     * The sentence of a key.
     *
     * @throws MissingResourceException if there is no such key: a mistake in the host, not of its user
     */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int index = 0; index < arguments.length; index++) {
            text = text.replace("{" + index + "}", String.valueOf(arguments[index]));
        }
        return text;
    }

    /** The sentence of a key, or the given words when there is none. */
    public String getOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** A share of one as a percentage: {@code 72.5%}, {@code 72,5 %}. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** A number with at most two decimals. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** A time span in words that fit a table: {@code 1 h 05 min}, {@code 12 min}, {@code 40 s}. */
    public String duration(Duration span) {
        if (span.toHours() > 0) {
            return get("time.hours", span.toHours(), twoDigits(span.toMinutesPart()));
        }
        return span.toMinutes() > 0
                ? get("time.minutes", span.toMinutes(), twoDigits(span.toSecondsPart()))
                : get("time.seconds", span.toSeconds());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** Date and time of day in the host's zone. */
    public String instant(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
    }
}
