package org.leaplms.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was found in one package. Immutable; findings are in the order a reader wants them: worst first,
 * then by place.
 *
 * @param source what the package was called when it was given
 * @param standard the standard that was recognised, or {@code null} when none was
 * @param title the title of the course, or an empty text
 * @param files how many files the package holds
 * @param bytes their total size in bytes, uncompressed
 * @param findings all findings
 */
public record ValidationReport(
        String source,
        @org.jspecify.annotations.Nullable Standard standard,
        String title,
        int files,
        long bytes,
        List<Finding> findings) {
    /** Takes a copy of the list. */
    public ValidationReport {
        findings = List.copyOf(findings);
    }

    /** What import will do with the package. */
    public enum Verdict {
        /** Imported, nothing to complain about. */
        VALID,
        /** Imported, with warnings. */
        WARNED,
        /** Not imported. */
        REFUSED
    }

    /** Whether {@link PackageReader#open} opens this package. */
    public boolean importable() {
        return findings.stream().noneMatch(Finding::blocking);
    }

    /** What import will do with the package. */
    public Verdict verdict() {
        if (!importable()) {
            return Verdict.REFUSED;
        }
        return count(Severity.WARNING) > 0 ? Verdict.WARNED : Verdict.VALID;
    }

    /** How many findings have this severity; a grouped finding counts once. */
    public int count(Severity severity) {
        return (int) findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** The worst severity found; empty when nothing was found. */
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).max(Severity::compareTo);
    }

    /** The findings of some checks. */
    public List<Finding> of(Check... checks) {
        List<Check> wanted = Arrays.asList(checks);
        return findings.stream().filter(f -> wanted.contains(f.check())).toList();
    }
}
