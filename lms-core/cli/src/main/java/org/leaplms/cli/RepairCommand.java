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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leap repair IN -o OUT}: mends what needs no guessing, shows it as a diff, never touches the input. */
@Command(name = "repair", mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", descriptionKey = "repair.in")
    @SuppressWarnings("NullAway.Init")
    private Path in;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            descriptionKey = "repair.out")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        RepairResult result = PackageRepair.repair(in, out, ContentSettings.DEFAULT);
        PrintWriter writer = terminal.out();
        result.changes().stream().distinct().forEach(change -> writer.println("  " + change));
        if (!result.diff().isEmpty()) {
            writer.println(result.diff());
        }
        writer.print(new TextReport(terminal.locale(), terminal.isColoured()).write(List.of(result.after())));
        if (!result.written()) {
            writer.println(terminal.word(
                    "Nothing was written: this package cannot be mended.",
                    "Rien n'a été écrit : ce paquet ne se répare pas."));
            return 1;
        }
        return result.after().importable() ? 0 : 1;
    }
}
