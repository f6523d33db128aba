package org.leaplms.content.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Checker;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.ContentSettings;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.PackageSource;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.archive.Archives;
import org.leaplms.content.internal.archive.Refusal;
import org.leaplms.content.internal.read.Detection;
import org.leaplms.content.internal.read.Draft;

/**
 * The one way that packages are read, for checking as for importing. Whatever a package does, the outcome is a report.
 *
 * @param report what was found
 * @param content the open package; {@code null} when it is refused, everything being released then
 */
public record Inspection(ValidationReport report, @Nullable ContentPackage content) {
    /**
     * Reads and checks a package.
     *
     * @throws IOException when the source itself cannot be read
     */
    public static Inspection of(PackageSource source, ContentSettings settings) throws IOException {
        Run run = new Run(source, settings);
        boolean done = false;
        try {
            Inspection inspection = run.inspect();
            done = inspection.content() != null;
            return inspection;
        } finally {
            if (!done && run.archive != null) {
                run.archive.close();
            }
        }
    }

    private static final class Run {
        private final PackageSource source;
        private final ContentSettings settings;
        private final Findings findings = new Findings();
        private @Nullable Archive archive;

        Run(PackageSource source, ContentSettings settings) {
            this.source = source;
            this.settings = settings;
        }

        Inspection inspect() throws IOException {
            Optional<Draft> draft = Optional.empty();
            try {
                List<Finding> notes = new ArrayList<>();
                Archive opened = open(notes);
                notes.forEach(findings::report);
                new ArchiveCheck(opened, findings).check();
                ContentScan scan = new ContentScan(opened, findings, settings.limits());
                if (settings.scanContent()) {
                    scan.plan();
                }
                new ContentPass(opened, findings, settings.limits()).read(scan);
                draft = new Detection(opened, findings, settings.limits()).read();
                draft.ifPresent(scan::report);
            } catch (Refusal refusal) {
                findings.report(refusal.finding());
            } catch (RuntimeException | StackOverflowError e) {
                findings.report(CheckId.CHK_UNEXPECTED, Location.PACKAGE, e.toString());
            }
            return finish(draft.orElse(null));
        }

        private Archive open(List<Finding> notes) throws IOException, Refusal {
            Archive opened = Archives.open(source, settings.limits(), notes);
            archive = opened;
            return opened;
        }

        private Inspection finish(@Nullable Draft draft) {
            Function<ValidationReport, ContentPackage> build = draft == null ? null : draft.build();
            if (build == null && !findings.blocked()) {
                findings.report(CheckId.CHK_UNEXPECTED, Location.PACKAGE, "no course");
            }
            if (build == null || findings.blocked()) {
                return new Inspection(report(draft), null);
            }
            ContentPackage preliminary = build.apply(report(draft));
            settings.checkers().forEach(checker -> run(checker, preliminary));
            ValidationReport report = report(draft);
            return new Inspection(report, report.importable() ? build.apply(report) : null);
        }

        private void run(Checker checker, ContentPackage content) {
            try {
                checker.check(content, findings);
            } catch (RuntimeException e) {
                findings.report(CheckId.CHK_FAILED, Location.PACKAGE, e.toString());
            }
        }

        private ValidationReport report(@Nullable Draft draft) {
            long bytes = 0;
            int files = 0;
            if (archive != null) {
                files = archive.entries().size();
                bytes = archive.entries().stream().mapToLong(e -> e.size()).sum();
            }
            return new ValidationReport(
                    source.name(),
                    draft == null ? null : draft.standard(),
                    draft == null ? "" : draft.title(),
                    files,
                    bytes,
                    findings.sorted());
        }
    }
}
