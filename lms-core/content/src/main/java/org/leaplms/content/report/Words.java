package org.leaplms.content.report;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.leaplms.content.Severity;
import org.leaplms.content.ValidationReport;

/** The words around findings, in the reader's language. */
final class Words {
    private final ResourceBundle bundle;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale.getLanguage().equals("fr") ? Locale.CANADA_FRENCH : Locale.ENGLISH;
        this.bundle = ResourceBundle.getBundle(
                "org.leaplms.content.report.words",
                locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String get(String key) {
        return bundle.getString(key);
    }

    String of(Severity severity) {
        return get("severity." + severity.name());
    }

    String of(ValidationReport.Verdict verdict) {
        return get("verdict." + verdict.name());
    }

    String filled(String key, Object... arguments) {
        String text = get(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    boolean isFrench() {
        return locale.equals(Locale.CANADA_FRENCH);
    }

    /** A number of findings of one severity. */
    String count(Severity severity, int count) {
        return count + " " + get("count." + severity.name() + (count == 1 ? ".one" : ""));
    }

    /** How many findings of each severity, worst first, leaving out what there is none of. */
    String counts(ValidationReport report) {
        List<Severity> all = List.of(Severity.FATAL, Severity.ERROR, Severity.WARNING, Severity.INFORMATION);
        StringBuilder out = new StringBuilder();
        for (Severity severity : all) {
            int count = report.count(severity);
            if (count > 0) {
                out.append(out.isEmpty() ? "" : ", ").append(count(severity, count));
            }
        }
        return out.isEmpty() ? get("count.none") : out.toString();
    }
}
