package org.leaplms.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The option for the language of messages, the same for every command. */
final class Language {
    @Option(names = "--lang", paramLabel = "TAG", description = "Language of the messages: en or fr.")
    private String tag = Locale.getDefault().getLanguage();

    /** The tag as given. */
    String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag).getLanguage().equals("fr") ? Locale.CANADA_FRENCH : Locale.ENGLISH;
    }

    boolean isFrench() {
        return locale().getLanguage().equals("fr");
    }
}
