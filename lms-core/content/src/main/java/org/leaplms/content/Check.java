package org.leaplms.content;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is looked for in packages. The catalogue of this library is {@link CheckId}; a host that adds a
 * {@link Checker} brings its own. Ids never change their meaning. Implementations are immutable.
 */
public interface Check {
    /** The id, {@code FAM-nnn}. */
    String id();

    /** The severity that a finding of this check has unless the checker says otherwise. */
    Severity severity();

    /** The clause of the specification that stands behind it, or an empty text when it is a rule of experience. */
    String clause();

    /** The version of this library that first had the check. */
    String since();

    /**
     * What was found, as one sentence.
     *
     * @param locale English or French; any other is answered in English
     * @param arguments what the finding names; for one that is missing there are dots, as in a catalogue
     */
    String message(Locale locale, List<String> arguments);

    /** What the author can do about it, as one sentence; locale and arguments as in {@link #message}. */
    String cure(Locale locale, List<String> arguments);
}
