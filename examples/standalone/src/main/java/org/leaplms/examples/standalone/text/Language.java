package org.leaplms.examples.standalone.text;

import java.util.Locale;
import java.util.Optional;

/** The languages of the host. */
public enum Language {
    /** Canadian English. */
    EN("en", "English", Locale.CANADA),
    /** Canadian French. */
    FR("fr", "Français", Locale.CANADA_FRENCH);

    private final String code;
    private final String label;
    private final Locale locale;

    Language(String code, String label, Locale locale) {
        this.code = code;
        this.label = label;
        this.locale = locale;
    }

    /** Two-letter code, as in {@code lang} attributes and addresses. */
    public String code() {
        return code;
    }

    /** Name of the language in that language. */
    public String label() {
        return label;
    }

    /** For numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The language whose code or tag this is ({@code fr}, {@code fr-CA}), if the host speaks it. */
    public static Optional<Language> of(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (lower.equals(language.code) || lower.startsWith(language.code + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
