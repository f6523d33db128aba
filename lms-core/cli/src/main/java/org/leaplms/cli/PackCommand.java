package org.leaplms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.leaplms.content.Finding;
import org.leaplms.content.authoring.LeapModule;
import org.leaplms.content.authoring.LeapModuleReader;
import org.leaplms.content.authoring.PackageFormat;
import org.leaplms.content.authoring.Packager;
import org.leaplms.content.authoring.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code leap pack DIR --as scorm12,scorm2004,cmi5,xapi -o OUT}: writes packages from a LEAP module source. Exit code 0:
 * written; 1: the source has errors, all of them reported and nothing written, or the output cannot be written; 2: usage.
 */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Write SCORM, cmi5 and xAPI packages from a LEAP module source.")
public final class PackCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Parameters(index = "0", paramLabel = "DIR", description = "Directory that holds module.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Option(
            names = "--as",
            split = ",",
            required = true,
            paramLabel = "FORMAT",
            description = "Kinds of package: scorm12, scorm2004, cmi5, xapi.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "Directory to write to.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--lang", paramLabel = "TAG", description = "Language of the messages: en or fr.")
    private String language = Locale.getDefault().getLanguage();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** A command for picocli to fill. */
    public PackCommand() {}

    @Override
    public Integer call() {
        List<PackageFormat> wanted = formats.stream().map(this::format).toList();
        ReadResult result = new LeapModuleReader().read(directory);
        Locale locale = Locale.forLanguageTag(language);
        PrintWriter err = spec.commandLine().getErr();
        result.findings().forEach(finding -> report(finding, locale, err));
        if (!(result instanceof ReadResult.Read read)) {
            return REFUSED;
        }
        try {
            write(read.module(), wanted);
            return 0;
        } catch (IOException e) {
            err.println(output + ": " + e.getMessage());
            return REFUSED;
        }
    }

    private PackageFormat format(String word) {
        return PackageFormat.ofWord(word.strip())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--as: \"" + word + "\" is none of scorm12, scorm2004, cmi5, xapi"));
    }

    private void report(Finding finding, Locale locale, PrintWriter err) {
        err.println(directory.resolve(finding.location().toString()) + ": "
                + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.id() + ": "
                + finding.message(locale));
        err.println("    " + finding.cure(locale));
    }

    private void write(LeapModule module, List<PackageFormat> wanted) throws IOException {
        Files.createDirectories(output);
        String name = module.id().replaceFirst(".*[/:]", "");
        for (PackageFormat format : wanted) {
            Path file = output.resolve(name + "-" + format.word() + ".zip");
            new Packager().pack(module, format, file);
            spec.commandLine().getOut().println(file);
        }
    }
}
