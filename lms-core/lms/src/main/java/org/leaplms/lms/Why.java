package org.leaplms.lms;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Why a status is what it is: a rule, the data it was applied to, the clause that says so, and the reasons below it.
 *
 * @param rule stable id of the rule, for instance {@code success.mastery-reached}; texts may change, ids may not
 * @param data the values the rule was applied to, in the order its text names them
 * @param clause where the standard says so, null for our own rules
 * @param because the reasons this one rests on
 */
public record Why(String rule, List<String> data, @Nullable String clause, List<Why> because) {
    private static final String BUNDLE = "org.leaplms.lms.Why";

    public Why {
        data = List.copyOf(data);
        because = List.copyOf(because);
    }

    /** A reason that rests on data alone. */
    public static Why of(String rule, @Nullable String clause, String... data) {
        return new Why(rule, List.of(data), clause, List.of());
    }

    /** The same reason, resting on others. */
    public Why because(List<Why> reasons) {
        return new Why(rule, data, clause, reasons);
    }

    /** One sentence in English or French; a rule without a text is shown by its id and data. */
    public String text(Locale language) {
        Locale known = language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, known, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            return new MessageFormat(bundle.getString(rule), known).format(words(bundle));
        } catch (MissingResourceException noText) {
            return data.isEmpty() ? rule : rule + ": " + String.join(", ", data);
        }
    }

    /** The data with tokens of the sequencing vocabulary put into the reader's language; the first names an activity. */
    private Object[] words(ResourceBundle bundle) {
        Object[] words = data.toArray();
        for (int i = 1; rule.startsWith("rule.") && i < words.length; i++) {
            String key = "word." + words[i];
            words[i] = bundle.containsKey(key) ? bundle.getString(key) : words[i];
        }
        return words;
    }
}
