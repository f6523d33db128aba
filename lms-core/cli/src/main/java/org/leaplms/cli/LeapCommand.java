package org.leaplms.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code leap} command. Exit codes: 0 done and nothing to complain about, 1 findings, 2 could not run. */
@Command(name = "leap", mixinStandardHelpOptions = true, version = "leap 0.1", synopsisSubcommandLabel = "COMMAND")
public final class LeapCommand {
    static final int COULD_NOT_RUN = 2;

    /** For picocli. */
    public LeapCommand() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                arguments);
        out.flush();
        System.exit(code);
    }

    /** Runs one command, writing to the given places; the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = commandLine(out, err, arguments);
        if (arguments.length == 0) {
            line.usage(err);
            return COULD_NOT_RUN;
        }
        int code = line.execute(arguments);
        out.flush();
        return code;
    }

    /** The command as these arguments need it, writing to the given places. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, String... arguments) {
        Locale locale = Texts.asked(arguments);
        CommandLine line = withSubcommands(arguments.length == 0 ? "" : arguments[0]);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println(command.getCommandName() + ": " + told(e, locale));
            return COULD_NOT_RUN;
        });
        CommandLine.IParameterExceptionHandler usual = line.getParameterExceptionHandler();
        line.setParameterExceptionHandler((e, given) -> {
            e.getCommandLine().setResourceBundle(Texts.usage(locale));
            return locale.equals(Locale.ENGLISH) ? usual.handleParseException(e, given) : FrenchErrors.tell(e);
        });
        if (asksForHelp(arguments)) {
            line.setResourceBundle(Texts.usage(locale));
        }
        return line;
    }

    private static boolean asksForHelp(String... arguments) {
        for (String argument : arguments) {
            if (argument.equals("--help") || argument.equals("-h") || argument.equals("help")) {
                return true;
            }
        }
        return arguments.length == 0;
    }

    /** The command with the subcommand that is asked for, since looking at all of them takes longer than a small check. */
    private static CommandLine withSubcommands(String asked) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("check", CheckCommand::new);
        all.put("inspect", InspectCommand::new);
        all.put("repair", RepairCommand::new);
        all.put("pack", PackCommand::new);
        all.put("checks", ChecksCommand::new);
        all.put("serve", ServeCommand::new);
        all.put("keys", KeysCommand::new);
        all.put("help", CommandLine.HelpCommand::new);
        CommandLine line = new CommandLine(new LeapCommand());
        boolean one = all.containsKey(asked) && !asked.equals("help");
        all.forEach((name, command) -> {
            if (!one || name.equals(asked)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }

    /** Why a command could not run, in the reader's words where there are some. */
    static String told(Exception e, Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        if (e instanceof NoSuchFileException) {
            return e.getMessage()
                    + (english ? ": there is no such file or folder" : " : ce fichier ou dossier n'existe pas");
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + (english ? ": is there already" : " : existe déjà");
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
