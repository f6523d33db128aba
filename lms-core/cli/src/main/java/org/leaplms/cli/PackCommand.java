package org.leaplms.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Finding;
import org.leaplms.content.LangText;
import org.leaplms.content.Standard;
import org.leaplms.content.authoring.LeapModule;
import org.leaplms.content.authoring.LeapModuleReader;
import org.leaplms.content.authoring.PackageFormat;
import org.leaplms.content.authoring.Packager;
import org.leaplms.content.authoring.ReadResult;
import org.leaplms.content.folder.FolderCourse;
import org.leaplms.content.folder.FolderPackager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code leap pack DIR --as scorm12,scorm2004,cmi5,xapi -o OUT}: writes packages from a LEAP module source. Exit code 0:
 * written; 1: the source has errors, all of them reported and nothing written; 2: could not run.
 */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = "Write SCORM, cmi5 and xAPI packages from a LEAP module source or a folder of HTML.")
final class PackCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Parameters(index = "0", paramLabel = "DIR", description = "Directory that holds module.yaml, or the HTML.")
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

    @Option(names = "--launch", paramLabel = "PAGE", description = "For a folder of HTML: the page to launch.")
    private @Nullable String launch;

    @Option(names = "--title", paramLabel = "TITLE", description = "For a folder of HTML: the title of the course.")
    private @Nullable String title;

    @Option(names = "--id", paramLabel = "IRI", description = "For a folder of HTML: the id of the course.")
    private @Nullable String id;

    @Mixin
    private Language language = new Language();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<PackageFormat> wanted = formats.stream().map(this::format).toList();
        PrintWriter err = spec.commandLine().getErr();
        if (launch != null) {
            return packFolder(launch, wanted, err);
        }
        ReadResult result = new LeapModuleReader().read(directory);
        Locale locale = language.locale();
        result.findings().forEach(finding -> report(finding, locale, err));
        if (!(result instanceof ReadResult.Read read)) {
            return REFUSED;
        }
        write(read.module(), wanted);
        return 0;
    }

    private int packFolder(String page, List<PackageFormat> wanted, PrintWriter err) {
        String name = String.valueOf(directory.toAbsolutePath().normalize().getFileName());
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        FolderCourse course = new FolderCourse(
                id == null ? "urn:leap:course:" + slug : id,
                new LangText(language.tag(), title == null ? name : title),
                page);
        try {
            Files.createDirectories(output);
            for (PackageFormat format : wanted) {
                Path file = output.resolve(slug + "-" + format.word() + ".zip");
                try (OutputStream out = Files.newOutputStream(file)) {
                    FolderPackager.pack(directory, course, standard(format), out);
                }
                spec.commandLine().getOut().println(file);
            }
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(directory + ": " + e.getMessage());
            return REFUSED;
        }
    }

    private static Standard standard(PackageFormat format) {
        return switch (format) {
            case SCORM_12 -> Standard.SCORM_1_2;
            case SCORM_2004_4TH -> Standard.SCORM_2004_4TH;
            case CMI5 -> Standard.CMI5;
            case XAPI -> Standard.XAPI;
        };
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
