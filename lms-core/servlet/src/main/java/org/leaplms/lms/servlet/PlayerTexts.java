package org.leaplms.lms.servlet;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The player's sentences in one language: French for any French locale, else English. Immutable. */
final class PlayerTexts {
    static final String BUNDLE = "org.leaplms.lms.servlet.player";
    private static final String FOR_SCRIPT = "js.";

    private final String tag;
    private final ResourceBundle bundle;

    private PlayerTexts(String tag, ResourceBundle bundle) {
        this.tag = tag;
        this.bundle = bundle;
    }

    static PlayerTexts of(Locale wanted) {
        boolean french = wanted.getLanguage().equals("fr");
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                french ? Locale.FRENCH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new PlayerTexts(french ? "fr-CA" : "en-CA", bundle);
    }

    /** BCP 47 tag for the page's {@code lang}. */
    String tag() {
        return tag;
    }

    String get(String key) {
        return bundle.getString(key);
    }

    /** The sentences the player's script says, by key without prefix. */
    Map<String, String> forScript() {
        Map<String, String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (key.startsWith(FOR_SCRIPT)) {
                texts.put(key.substring(FOR_SCRIPT.length()), bundle.getString(key));
            }
        }
        return texts;
    }
}
