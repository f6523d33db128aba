package org.leaplms.xapi.model;

import java.util.Locale;

/**
 * One thing that is wrong with what was sent.
 *
 * @param requirement the rule broken
 * @param pointer JSON pointer (RFC 6901) to the place, empty for the whole
 * @param detail the name or value in question, shortened; may be empty
 */
public record Finding(Requirement requirement, String pointer, String detail) {
    public Finding {
        if (detail.length() > 120) {
            detail = detail.substring(0, 119) + "…";
        }
    }

    /** What is wrong, one sentence, in English or French. */
    public String message(Locale locale) {
        return Texts.of(locale, requirement, ".message", detail);
    }

    /** What to do about it, one sentence, in English or French. */
    public String cure(Locale locale) {
        return Texts.of(locale, requirement, ".cure", detail);
    }

    @Override
    public String toString() {
        return requirement.id() + " " + (pointer.isEmpty() ? "" : pointer + " ") + message(Locale.ENGLISH);
    }
}
