package org.leaplms.content;

/**
 * A text in one language. Immutable.
 *
 * @param language an RFC 5646 tag, or an empty text when the package does not say
 * @param text the text, white space trimmed
 */
public record LangText(String language, String text) {
    /** A text whose language is not known. */
    public static LangText of(String text) {
        return new LangText("", text);
    }
}
