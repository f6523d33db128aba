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
import org.leaplms.content.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code leap pack DIR --as scorm12,scorm2004,cmi5,xapi -o OUT}: writes packages from a LEAP module source. Exit code 0:
 * written; 1: the source has errors, all of them reported and nothing written; 2: could not run.
 */
@Command(name = "pack", mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "pack.dir")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Option(names = "--as", split = ",", required = true, paramLabel = "FORMAT", descriptionKey = "pack.as")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            descriptionKey = "pack.out")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--launch", paramLabel = "PAGE", descriptionKey = "pack.launch")
    private @Nullable String launch;

    @Option(names = "--title", paramLabel = "TITLE", descriptionKey = "pack.title")
    private @Nullable String title;

    @Option(names = "--id", paramLabel = "IRI", descriptionKey = "pack.id")
    private @Nullable String id;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        List<PackageFormat> wanted = formats.stream().map(this::format).toList();
        PrintWriter err = terminal.err();
        if (launch != null) {
            return packFolder(launch, wanted, err);
        }
        ReadResult result = new LeapModuleReader().read(directory);
        Locale locale = terminal.locale();
        TextReport text = new TextReport(locale, terminal.isColoured());
        result.findings().forEach(finding -> report(finding, locale, text, err));
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
                new LangText(terminal.tag(), title == null ? name : title),
                page);
        try {
            Files.createDirectories(output);
            for (PackageFormat format : wanted) {
                Path file = output.resolve(slug + "-" + format.word() + ".zip");
                try (OutputStream out = Files.newOutputStream(file)) {
                    FolderPackager.pack(directory, course, standard(format), out);
                }
                terminal.out().println(file);
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
                .orElseThrow(() -> terminal.wrong(
                        "--as: \"" + word + "\" is none of scorm12, scorm2004, cmi5, xapi",
                        "--as : « " + word + " » n'est aucun de scorm12, scorm2004, cmi5, xapi"));
    }

    private void report(Finding finding, Locale locale, TextReport text, PrintWriter err) {
        err.println(directory.resolve(finding.location().toString()) + ": "
                + text.word(finding.severity()) + " " + finding.id() + ": "
                + finding.message(locale));
        err.println("    " + finding.cure(locale));
    }

    private void write(LeapModule module, List<PackageFormat> wanted) throws IOException {
        Files.createDirectories(output);
        String name = module.id().replaceFirst(".*[/:]", "");
        for (PackageFormat format : wanted) {
            Path file = output.resolve(name + "-" + format.word() + ".zip");
            new Packager().pack(module, format, file);
            terminal.out().println(file);
        }
    }
}
