package org.leaplms.content.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leaplms.content.CheckId;
import org.leaplms.content.PackageFile;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.internal.read.AiccTable;
import org.leaplms.content.internal.read.FileTree;
import org.leaplms.content.internal.read.Hrefs;

/** Mends the table of units of an AICC course; written anew, all its values are quoted. */
final class AiccMender {
    private AiccMender() {}

    static String mend(String text, FileTree tree, ValidationReport report, List<Change> changes) {
        boolean syntax = report.of(CheckId.AIC_SYNTAX).stream()
                .anyMatch(f ->
                        f.location().file().toLowerCase(java.util.Locale.ROOT).endsWith(".au"));
        boolean names = !report.of(CheckId.RES_LOOSE_NAME, CheckId.RES_BACKSLASH, CheckId.RES_FROM_ROOT)
                .isEmpty();
        AiccTable table = AiccTable.parse(text);
        int column = table.columns().indexOf("file_name");
        if ((!syntax && !names) || table.unbalanced() > 0 || column < 0) {
            return text;
        }
        if (syntax) {
            changes.add(new Change(CheckId.AIC_SYNTAX, "\"", "\"\""));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        table.rows().forEach(row -> rows.add(named(row.cells(), column, tree, changes)));
        return rows.stream().map(AiccMender::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> named(List<String> cells, int column, FileTree tree, List<Change> changes) {
        if (column >= cells.size()) {
            return cells;
        }
        Hrefs.Resolved resolved = Hrefs.resolve(tree, cells.get(column));
        CheckId check =
                switch (resolved.match()) {
                    case LOOSE -> CheckId.RES_LOOSE_NAME;
                    case BACKSLASH -> CheckId.RES_BACKSLASH;
                    case FROM_ROOT -> CheckId.RES_FROM_ROOT;
                    default -> null;
                };
        if (check == null) {
            return cells;
        }
        String mended = Hrefs.encoded(resolved.file().map(PackageFile::path).orElse("")) + resolved.suffix();
        changes.add(new Change(check, cells.get(column), mended));
        List<String> with = new ArrayList<>(cells);
        with.set(column, mended);
        return with;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }
}
