package org.leaplms.content.authoring;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One problem in a module source: which check, where, and in the reader's language why and what to do.
 *
 * @param check the check that reports it; its id never changes
 * @param file path relative to the module directory, with forward slashes
 * @param line line, from 1; 0 when the finding is about the whole file
 * @param column column, from 1; 0 when the finding is about the whole file
 * @param arguments values put into the texts
 */
public record AuthoringFinding(AuthoringCheck check, String file, int line, int column, List<String> arguments) {

    private static final Map<String, String> ENGLISH = Resources.texts("checks_en.properties");
    private static final Map<String, String> FRENCH = Resources.texts("checks_fr.properties");

    /** Copies the arguments. */
    public AuthoringFinding {
        arguments = List.copyOf(arguments);
    }

    /** Id of the check, for example {@code LEAP-103}. */
    public String id() {
        return check.id();
    }

    /** Whether it prevents packaging. */
    public Severity severity() {
        return check.severity();
    }

    /** One sentence that says what is wrong, in French for French locales, else in English. */
    public String message(Locale locale) {
        return text(locale, ".message");
    }

    /** One sentence that says what to do about it, in French for French locales, else in English. */
    public String cure(Locale locale) {
        return text(locale, ".cure");
    }

    /** {@code file:line:column}, or the file alone when the finding is about the whole file. */
    public String location() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    private String text(Locale locale, String suffix) {
        Map<String, String> texts = locale.getLanguage().equals("fr") ? FRENCH : ENGLISH;
        String pattern = texts.getOrDefault(check.id() + suffix, check.id());
        return MessageFormat.format(pattern.replace("'", "''"), arguments.toArray());
    }

    /** How bad a finding is. */
    public enum Severity {
        /** No package is written. */
        ERROR,
        /** Packages are written; an author should look. */
        WARNING
    }
}
