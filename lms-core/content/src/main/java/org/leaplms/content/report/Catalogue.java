package org.leaplms.content.report;

import java.util.List;
import java.util.Locale;
import org.leaplms.content.CheckId;

/** The catalogue of checks as a document. Stateless. */
public final class Catalogue {
    private Catalogue() {}

    /** All checks as Markdown, in one language. */
    public static String markdown(Locale locale) {
        boolean french = locale.getLanguage().equals("fr");
        StringBuilder out = new StringBuilder(french ? "# Vérifications\n\n" : "# Checks\n\n");
        out.append(
                french
                        ? "Engendré à partir du catalogue `CheckId`; ne pas modifier à la main.\n"
                        : "Generated from the catalogue `CheckId`; do not edit by hand.\n");
        String family = "";
        for (CheckId check : CheckId.values()) {
            String own = check.id().substring(0, 3);
            if (!own.equals(family)) {
                family = own;
                out.append("\n## ").append(family).append("\n\n");
                out.append(
                        french
                                ? "| Id | Gravité | Clause | Constat | Remède |\n|---|---|---|---|---|\n"
                                : "| Id | Severity | Clause | What was found | Cure |\n|---|---|---|---|---|\n");
            }
            row(out, check, locale);
        }
        return out.toString();
    }

    private static void row(StringBuilder out, CheckId check, Locale locale) {
        List<String> cells = List.of(
                check.id(),
                new Words(locale).of(check.severity()),
                check.clause(),
                check.message(locale, List.of()),
                check.cure(locale, List.of()));
        cells.forEach(cell -> out.append("| ")
                .append(cell.replace("|", "\\|").replace("<", "&lt;"))
                .append(' '));
        out.append("|\n");
    }
}
