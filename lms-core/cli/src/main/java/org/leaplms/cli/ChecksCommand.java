package org.leaplms.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.report.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leap checks [ID]}: the catalogue. */
@Command(name = "checks", mixinStandardHelpOptions = true, description = "List the checks, or explain one.")
final class ChecksCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "An id such as RES-001, or a family such as RES.")
    private @Nullable String wanted;

    @Option(names = "--markdown", description = "The whole catalogue as Markdown.")
    private boolean markdown;

    @Mixin
    private Language language = new Language();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Locale locale = language.locale();
        if (markdown) {
            out.print(Catalogue.markdown(locale));
            return 0;
        }
        boolean any = false;
        for (CheckId check : CheckId.values()) {
            if (wanted == null || check.id().startsWith(wanted.toUpperCase(Locale.ROOT))) {
                any = true;
                out.println(check.id() + " " + check.severity().name().toLowerCase(Locale.ROOT)
                        + (check.clause().isEmpty() ? "" : " [" + check.clause() + "]") + "\n  "
                        + check.message(locale, List.of()) + "\n  " + check.cure(locale, List.of()));
            }
        }
        return any ? 0 : 2;
    }
}
