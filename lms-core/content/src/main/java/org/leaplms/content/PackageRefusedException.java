package org.leaplms.content;

import java.util.Locale;

/** A package was not opened because of what was found in it; the report says why. */
public final class PackageRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ValidationReport report;

    PackageRefusedException(ValidationReport report) {
        super(summary(report));
        this.report = report;
    }

    /** Everything that was found, with at least one blocking finding. */
    public ValidationReport report() {
        return report;
    }

    private static String summary(ValidationReport report) {
        return report.findings().stream()
                .filter(Finding::blocking)
                .findFirst()
                .map(f -> f.id() + " " + f.location() + ": " + f.message(Locale.ENGLISH))
                .orElse("refused");
    }
}
