package org.leaplms.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.leaplms.content.AiccPackage;
import org.leaplms.content.CheckId;
import org.leaplms.content.Cmi5Package;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.PackageFile;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageRefusedException;
import org.leaplms.content.PackageSource;
import org.leaplms.content.Scorm12Package;
import org.leaplms.content.Scorm2004Package;
import org.leaplms.content.XapiPackage;
import org.leaplms.content.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leap inspect PACKAGE}: what is inside: the tree with its rules, what is launched, sizes and hosts. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Show what a package holds: tree with rules, sizes, launchable pages, hosts contacted.")
final class InspectCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACKAGE", description = "A zip, a folder or a descriptor.")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Mixin
    private Language language = new Language();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (ContentPackage content = PackageReader.open(PackageSource.of(path))) {
            out.println(content.title() + " (" + content.standard().label() + ", " + content.identifier() + ")");
            tree(content, new Tree(out));
            sizes(content, out);
            content.report()
                    .of(CheckId.RES_HOSTS)
                    .forEach(finding -> out.println(
                            word("Hosts: ", "Hôtes : ") + finding.arguments().get(0)));
            return 0;
        } catch (PackageRefusedException e) {
            out.print(new TextReport(language.locale(), false).write(List.of(e.report())));
            return 1;
        }
    }

    private String word(String english, String french) {
        return language.isFrench() ? french : english;
    }

    private static void tree(ContentPackage content, Tree tree) {
        if (content instanceof Scorm12Package scorm) {
            scorm.organizations().forEach(o -> tree.activity(o.root(), 1));
        } else if (content instanceof Scorm2004Package scorm) {
            scorm.organizations().forEach(o -> tree.activity(o.root(), 1));
        } else if (content instanceof Cmi5Package cmi5) {
            cmi5.course().children().forEach(node -> tree.cmi5(node, 1));
        } else if (content instanceof XapiPackage xapi) {
            xapi.activities().forEach(a -> tree.line(1, a.id(), a.launch() == null ? "" : "-> " + a.launch()));
        } else if (content instanceof AiccPackage aicc) {
            aicc.course().nodes().forEach(node -> tree.aicc(node, 1));
        }
    }

    private void sizes(ContentPackage content, PrintWriter out) {
        long total = content.files().totalBytes();
        out.println(word("Files: ", "Fichiers : ") + content.files().list().size() + ", " + total + " B");
        content.files().list().stream()
                .sorted(java.util.Comparator.comparingLong(PackageFile::size).reversed())
                .limit(5)
                .forEach(file -> out.println("  " + file.size() + " B  " + file.path()));
    }
}
