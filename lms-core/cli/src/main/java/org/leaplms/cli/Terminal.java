package org.leaplms.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command shares: where it writes to, in which language, and with which colours. */
final class Terminal {
    /** When output is in colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(names = "--lang", paramLabel = "TAG", descriptionKey = "lang")
    private String tag = Locale.getDefault().getLanguage();

    @Option(names = "--color", paramLabel = "WHEN", descriptionKey = "color")
    private Colour colour = Colour.AUTO;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The tag as given. */
    String tag() {
        return tag;
    }

    Locale locale() {
        return Texts.locale(tag);
    }

    boolean isFrench() {
        return !locale().equals(Locale.ENGLISH);
    }

    /** One of two texts, by the language asked for. */
    String word(String english, String french) {
        return isFrench() ? french : english;
    }

    boolean isColoured() {
        return colour == Colour.ALWAYS || (colour == Colour.AUTO && isShown() && System.getenv("NO_COLOR") == null);
    }

    /** Whether somebody sees the output as it is written. */
    boolean isShown() {
        return System.console() != null;
    }

    /** The complaint about an option, for the caller to throw. */
    ParameterException wrong(String english, String french) {
        return new ParameterException(spec.commandLine(), word(english, french));
    }
}
