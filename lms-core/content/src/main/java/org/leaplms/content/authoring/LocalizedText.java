package org.leaplms.content.authoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One learner-facing text in every language of its module.
 *
 * <p>A module that was read without errors holds no text with a declared language missing; {@link #in} falls back to
 * the empty string only while findings are still being collected.
 *
 * @param byLanguage language tag to text, in the order the module declares its languages
 */
public record LocalizedText(Map<String, String> byLanguage) {

    static final LocalizedText EMPTY = new LocalizedText(Map.of());

    /** Copies the map, keeping its order. */
    public LocalizedText {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The text in the given language tag, or the empty string when there is none. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, "");
    }
}
