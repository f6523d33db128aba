package org.leaplms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.leaplms.content.ContentSettings;
import org.leaplms.content.repair.PackageRepair;
import org.leaplms.content.repair.RepairResult;
import org.leaplms.content.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leap repair IN -o OUT}: mends what needs no guessing, shows it as a diff, never touches the input. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = "Mend a package into a new zip; the input is never touched.",
        footer = "Exit code 0: the new package can be imported; 1: it cannot, or none was written; 2: could not run.")
final class RepairCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "A zip or a folder.")
    @SuppressWarnings("NullAway.Init")
    private Path in;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "The zip to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private Language language = new Language();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RepairResult result = PackageRepair.repair(in, out, ContentSettings.DEFAULT);
        PrintWriter writer = spec.commandLine().getOut();
        result.changes().stream().distinct().forEach(change -> writer.println("  " + change));
        if (!result.diff().isEmpty()) {
            writer.println(result.diff());
        }
        writer.print(new TextReport(language.locale(), false).write(List.of(result.after())));
        if (!result.written()) {
            writer.println(
                    language.isFrench()
                            ? "Rien n'a été écrit : ce paquet ne se répare pas."
                            : "Nothing was written: this package cannot be mended.");
            return 1;
        }
        return result.after().importable() ? 0 : 1;
    }
}
