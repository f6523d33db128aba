package org.leaplms.content.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leaplms.content.ValidationReport;

/** The forms that reports are written in. Stateless. */
public enum ReportFormat {
    /** Lines for people, without colour. */
    TEXT("text"),
    /** The documented, stable form for programs. */
    JSON("json"),
    /** SARIF 2.1.0, for code review tools. */
    SARIF("sarif"),
    /** JUnit XML, for build servers. */
    JUNIT("junit"),
    /** One page without external parts, for people and printers. */
    HTML("html");

    private final String word;

    ReportFormat(String word) {
        this.word = word;
    }

    /** The word for it on the command line. */
    public String word() {
        return word;
    }

    /** The format that a word names. */
    public static Optional<ReportFormat> ofWord(String word) {
        for (ReportFormat format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes reports.
     *
     * @param locale the language of messages, English or French
     */
    public String write(List<ValidationReport> reports, Locale locale) {
        return switch (this) {
            case TEXT -> new TextReport(locale, false).write(reports);
            case JSON -> JsonReport.write(reports, locale);
            case SARIF -> SarifReport.write(reports, locale);
            case JUNIT -> JUnitReport.write(reports, locale);
            case HTML -> new HtmlReport(locale).write(reports);
        };
    }
}
