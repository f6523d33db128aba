package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A comma-separated AICC file. Columns are found by name, letter case aside, in any order; values may be quoted, doubled
 * quotes stand for one, and a quoted value may run over several lines.
 *
 * @param columns the names in the first row, in lower case
 * @param rows the rows below it
 * @param unbalanced the line of a quote that is never closed, or 0
 */
record AiccTable(List<String> columns, List<Row> rows, int unbalanced) {
    /** One row: its line in the file, its values by column, and all its cells. */
    record Row(int line, Map<String, String> values, List<String> cells) {
        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private record Cells(int line, List<String> cells) {}

    static AiccTable parse(String text) {
        List<Cells> lines = new ArrayList<>();
        int unbalanced = split(text, lines);
        if (lines.isEmpty()) {
            return new AiccTable(List.of(), List.of(), unbalanced);
        }
        List<String> columns = lines.get(0).cells().stream()
                .map(c -> c.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Cells line : lines.subList(1, lines.size())) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
                values.putIfAbsent(columns.get(i), line.cells().get(i));
            }
            rows.add(new Row(line.line(), values, line.cells()));
        }
        return new AiccTable(columns, rows, unbalanced);
    }

    private static int split(String text, List<Cells> lines) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int start = 1;
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                opened = line;
                cell.setLength(0);
            } else if (c == ',') {
                end(cells, cell);
            } else if (c == '\n') {
                end(cells, cell);
                start = finish(lines, cells, start, line);
                cells = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        end(cells, cell);
        finish(lines, cells, start, line);
        return quoted ? opened : 0;
    }

    private static void end(List<String> cells, StringBuilder cell) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private static int finish(List<Cells> lines, List<String> cells, int start, int next) {
        if (cells.stream().anyMatch(c -> !c.isEmpty())) {
            lines.add(new Cells(start, cells));
        }
        return next;
    }
}
