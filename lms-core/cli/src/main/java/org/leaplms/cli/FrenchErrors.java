package org.leaplms.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command line, in French; picocli itself only speaks English. */
final class FrenchErrors {
    private FrenchErrors() {}

    /** Tells what is wrong and how the command is used. */
    static int tell(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(message(e));
        command.usage(command.getErr());
        return LeapCommand.COULD_NOT_RUN;
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(", ", unmatched.getUnmatched());
            return (unmatched.isUnknownOption() ? "Option inconnue : " : "Argument inattendu : ") + words;
        }
        if (e instanceof MissingParameterException missing) {
            return "Il manque : " + String.join(", ", names(missing.getMissing()));
        }
        ArgSpec about = e.getArgSpec();
        if (about != null && e.getValue() != null) {
            return "Valeur incorrecte pour " + name(about) + " : « " + e.getValue() + " »" + choices(about);
        }
        return String.valueOf(e.getMessage());
    }

    private static List<String> names(List<ArgSpec> arguments) {
        List<String> names = new ArrayList<>();
        arguments.forEach(argument -> names.add(name(argument)));
        return names;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }

    private static String choices(ArgSpec argument) {
        Object[] values = argument.type().getEnumConstants();
        if (values == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (Object value : values) {
            words.add(value.toString().toLowerCase(java.util.Locale.ROOT));
        }
        return " (choix : " + String.join(", ", words) + ")";
    }
}
