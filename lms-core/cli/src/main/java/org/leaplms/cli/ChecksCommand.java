package org.leaplms.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.report.Catalogue;
import org.leaplms.content.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code leap checks [ID]}: the catalogue. */
@Command(name = "checks", mixinStandardHelpOptions = true)
final class ChecksCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "checks.id")
    private @Nullable String wanted;

    @Option(names = "--markdown", descriptionKey = "checks.markdown")
    private boolean markdown;

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        Locale locale = terminal.locale();
        TextReport text = new TextReport(locale, terminal.isColoured());
        if (markdown) {
            out.print(Catalogue.markdown(locale));
            return 0;
        }
        boolean any = false;
        for (CheckId check : CheckId.values()) {
            if (wanted == null || check.id().startsWith(wanted.toUpperCase(Locale.ROOT))) {
                any = true;
                out.println(check.id() + " " + text.word(check.severity())
                        + (check.clause().isEmpty() ? "" : " [" + check.clause() + "]") + "\n  "
                        + check.message(locale, List.of()) + "\n  " + check.cure(locale, List.of()));
            }
        }
        return any ? 0 : 2;
    }
}
