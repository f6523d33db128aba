package org.leaplms.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code leap} command. Exit codes: 0 done and nothing to complain about, 1 findings, 2 could not run. */
@Command(
        name = "leap",
        mixinStandardHelpOptions = true,
        version = "leap 0.1",
        description = "Check, inspect, repair and write learning packages.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            InspectCommand.class,
            RepairCommand.class,
            PackCommand.class,
            ChecksCommand.class,
            ServeCommand.class,
            KeysCommand.class,
            CommandLine.HelpCommand.class
        })
public final class LeapCommand {
    /** For picocli. */
    public LeapCommand() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine(
                        new PrintWriter(out, false, StandardCharsets.UTF_8),
                        new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        out.flush();
        System.exit(code);
    }

    /** The command with its subcommands, writing to the given places. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new LeapCommand());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr()
                    .println(command.getCommandName() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return 2;
        });
        line.setExecutionStrategy(parsed -> {
            int code = new CommandLine.RunLast().execute(parsed);
            out.flush();
            return code;
        });
        return line;
    }
}
