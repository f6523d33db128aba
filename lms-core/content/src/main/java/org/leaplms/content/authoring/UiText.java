package org.leaplms.content.authoring;

import java.util.Map;

/** Words of the packaged pages that do not come from the author, in English and French. */
final class UiText {

    private static final Map<String, String> ENGLISH = Resources.texts("pages_en.properties");
    private static final Map<String, String> FRENCH = Resources.texts("pages_fr.properties");

    private UiText() {}

    static String of(String language, String key) {
        String text = all(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }

    /** All texts of a language, sorted by key. */
    static Map<String, String> all(String language) {
        return Typography.isFrench(language) ? FRENCH : ENGLISH;
    }
}
