package org.leaplms.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of usage pages. */
final class Texts {
    private Texts() {}

    /** The language that a tag stands for here: English or French. */
    static Locale locale(String tag) {
        return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage().equals("fr")
                ? Locale.CANADA_FRENCH
                : Locale.ENGLISH;
    }

    /** The language that a command line asks for, or the machine's. */
    static Locale asked(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return locale(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return locale(arguments[i + 1]);
            }
        }
        return locale(Locale.getDefault().toLanguageTag());
    }

    static ResourceBundle usage(Locale locale) {
        return ResourceBundle.getBundle(
                "org.leaplms.cli.usage",
                locale.equals(Locale.ENGLISH) ? Locale.ROOT : Locale.FRENCH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
