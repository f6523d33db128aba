package org.leaplms.content.report;

import java.util.List;
import java.util.Locale;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.Severity;
import org.leaplms.content.ValidationReport;

/** Reports as lines for people, in colour on a terminal. Immutable. */
public final class TextReport {
    private static final String RESET = "\u001B[0m";
    private static final int OTHERS_SHOWN = 3;

    private final Words words;
    private final boolean colour;

    /** A writer for one language, with or without terminal colours. */
    public TextReport(Locale locale, boolean colour) {
        this.words = new Words(locale);
        this.colour = colour;
    }

    /** All reports, one below the other. */
    public String write(List<ValidationReport> reports) {
        StringBuilder out = new StringBuilder();
        reports.forEach(report -> write(report, out));
        return out.toString();
    }

    /** The word for a severity. */
    public String word(Severity severity) {
        return painted(paint(severity), words.of(severity));
    }

    private void write(ValidationReport report, StringBuilder out) {
        out.append(painted("\u001B[1m", report.source())).append(": ");
        out.append(report.standard() == null ? "" : report.standard().label() + ", ");
        out.append(painted(paint(report), words.of(report.verdict())));
        out.append(" (").append(words.counts(report)).append(")\n");
        report.findings().forEach(finding -> write(finding, out));
    }

    private void write(Finding finding, StringBuilder out) {
        String place = finding.location().toString();
        out.append("  ").append(place.isEmpty() ? "" : place + ": ");
        out.append(word(finding.severity())).append(' ');
        out.append(finding.id()).append(": ").append(finding.message(words.locale()));
        if (finding.occurrences() > 1) {
            out.append(" (")
                    .append(words.filled("times", finding.occurrences()))
                    .append(others(finding))
                    .append(')');
        }
        out.append("\n      ").append(finding.cure(words.locale())).append('\n');
    }

    private String others(Finding finding) {
        List<String> shown = finding.others().stream()
                .limit(OTHERS_SHOWN)
                .map(Location::toString)
                .toList();
        int more = finding.occurrences() - 1 - shown.size();
        return "; " + words.get("others") + " " + String.join(", ", shown)
                + (more > 0 ? ", " + words.filled("and.more", more) : "");
    }

    private String painted(String paint, String text) {
        return colour ? paint + text + RESET : text;
    }

    private static String paint(ValidationReport report) {
        return switch (report.verdict()) {
            case VALID -> "\u001B[32m";
            case WARNED -> "\u001B[33m";
            case REFUSED -> "\u001B[31m";
        };
    }

    private static String paint(Severity severity) {
        return switch (severity) {
            case FATAL -> "\u001B[1;31m";
            case ERROR -> "\u001B[31m";
            case WARNING -> "\u001B[33m";
            case INFORMATION -> "\u001B[36m";
        };
    }
}
