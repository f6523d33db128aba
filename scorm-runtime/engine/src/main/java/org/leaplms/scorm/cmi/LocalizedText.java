package org.leaplms.scorm.cmi;

/** Texts that may begin with the delimiter {@code {lang=…}} (RTE 4.1.1.6). */
final class LocalizedText {
    private static final String LANG = "{lang=";

    private LocalizedText() {}

    /** Where the text begins after its delimiter: 0 without one, -1 if the delimiter names no language. */
    static int start(String value) {
        return start(value, 0);
    }

    /** The same for a text that begins at {@code from}. */
    static int start(String value, int from) {
        if (!value.startsWith(LANG, from)) {
            return from;
        }
        int close = value.indexOf('}', from);
        if (close < 0) {
            return from;
        }
        return LanguageTags.valid(value.substring(from + LANG.length(), close)) ? close + 1 : -1;
    }
}
