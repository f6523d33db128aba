package org.leaplms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Cmi5Package;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.ContentSettings;
import org.leaplms.content.Finding;
import org.leaplms.content.PackageChecker;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageRefusedException;
import org.leaplms.content.PackageSource;
import org.leaplms.content.Severity;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.parity.ParityCheck;
import org.leaplms.content.report.ReportFormat;
import org.leaplms.content.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leap check PACKAGE...}: says what is wrong with packages, where, and what to do about it. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PACKAGE", descriptionKey = "check.packages")
    private List<Path> packages = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "check.format")
    private String format = "text";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "check.output")
    private @Nullable Path output;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", descriptionKey = "check.fail-on")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--parity", descriptionKey = "check.parity")
    private boolean parity;

    @Option(names = "--no-content", descriptionKey = "check.no-content")
    private boolean noContent;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        ReportFormat chosen = ReportFormat.ofWord(format)
                .orElseThrow(() -> terminal.wrong(
                        "--format: text, json, sarif, junit or html, not " + format,
                        "--format : text, json, sarif, junit ou html, et non " + format));
        List<ValidationReport> reports = new ArrayList<>();
        Map<Path, IOException> unreadable = new LinkedHashMap<>();
        Progress progress = new Progress(terminal.err(), packages.size(), terminal.isShown());
        for (Path path : packages) {
            progress.next(path);
            try {
                reports.add(check(path));
            } catch (IOException e) {
                unreadable.put(path, e);
            }
        }
        progress.done();
        write(chosen, reports);
        unreadable.forEach((path, e) -> terminal.err().println("check: " + LeapCommand.told(e, terminal.locale())));
        if (!unreadable.isEmpty()) {
            return LeapCommand.COULD_NOT_RUN;
        }
        boolean failed =
                reports.stream().flatMap(r -> r.worst().stream()).anyMatch(worst -> worst.compareTo(failOn) >= 0);
        return failed ? 1 : 0;
    }

    private ValidationReport check(Path path) throws IOException {
        ContentSettings settings = ContentSettings.DEFAULT.withScanContent(!noContent);
        if (!parity) {
            return PackageChecker.check(PackageSource.of(path), settings);
        }
        try (ContentPackage content = PackageReader.open(PackageSource.of(path), settings)) {
            List<Finding> findings = new ArrayList<>(content.report().findings());
            if (content instanceof Cmi5Package cmi5) {
                findings.addAll(ParityCheck.within(cmi5));
            }
            if (!path.equals(packages.get(0))) {
                try (ContentPackage first = PackageReader.open(PackageSource.of(packages.get(0)), settings)) {
                    findings.addAll(ParityCheck.compare(first, content));
                }
            }
            return with(content.report(), findings);
        } catch (PackageRefusedException e) {
            return e.report();
        }
    }

    private static ValidationReport with(ValidationReport report, List<Finding> findings) {
        return new ValidationReport(
                report.source(), report.standard(), report.title(), report.files(), report.bytes(), findings);
    }

    private void write(ReportFormat chosen, List<ValidationReport> reports) throws IOException {
        if (output != null) {
            Files.writeString(output, chosen.write(reports, terminal.locale()));
            return;
        }
        PrintWriter out = terminal.out();
        out.print(
                chosen == ReportFormat.TEXT
                        ? new TextReport(terminal.locale(), terminal.isColoured()).write(reports)
                        : chosen.write(reports, terminal.locale()));
        out.flush();
    }
}
