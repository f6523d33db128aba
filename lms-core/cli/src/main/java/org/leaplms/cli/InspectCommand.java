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
import picocli.CommandLine.Parameters;

/** {@code leap inspect PACKAGE}: what is inside: the tree with its rules, what is launched, sizes and hosts. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACKAGE", descriptionKey = "inspect.package")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = terminal.out();
        try (ContentPackage content = PackageReader.open(PackageSource.of(path))) {
            out.println(content.title() + " (" + content.standard().label() + ", " + content.identifier() + ")");
            tree(content, new Tree(out));
            sizes(content, out);
            content.report()
                    .of(CheckId.RES_HOSTS)
                    .forEach(finding -> out.println(terminal.word("Hosts: ", "Hôtes : ")
                            + finding.arguments().get(0)));
            return 0;
        } catch (PackageRefusedException e) {
            out.print(new TextReport(terminal.locale(), terminal.isColoured()).write(List.of(e.report())));
            return 1;
        }
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
        out.println(
                terminal.word("Files: ", "Fichiers : ") + content.files().list().size() + ", " + total + " B");
        content.files().list().stream()
                .sorted(java.util.Comparator.comparingLong(PackageFile::size).reversed())
                .limit(5)
                .forEach(file -> out.println("  " + file.size() + " B  " + file.path()));
    }
}
