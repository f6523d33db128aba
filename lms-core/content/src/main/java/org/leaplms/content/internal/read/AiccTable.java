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
 * @param header the names in the first row, as written
 * @param columns the same in lower case
 * @param rows the rows below it
 * @param unbalanced the line of a quote that is never closed, or 0
 * @param stray the line of a quote inside a quoted value, or 0
 */
public record AiccTable(List<String> header, List<String> columns, List<Row> rows, int unbalanced, int stray) {
    static final AiccTable NONE = new AiccTable(List.of(), List.of(), List.of(), 0, 0);

    /** One row: its line in the file, its values by column, and all its cells. */
    public record Row(int line, Map<String, String> values, List<String> cells) {
        /** A value by the name of its column, or an empty text. */
        public String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private record Cells(int line, List<String> cells) {}

    /** Reads a table; never fails. */
    public static AiccTable parse(String text) {
        Splitter splitter = new Splitter(text);
        splitter.split();
        List<Cells> lines = splitter.lines;
        int unbalanced = splitter.quoted ? splitter.opened : 0;
        if (lines.isEmpty()) {
            return new AiccTable(List.of(), List.of(), List.of(), unbalanced, splitter.stray);
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
        return new AiccTable(lines.get(0).cells(), columns, rows, unbalanced, splitter.stray);
    }

    /** Reads character by character; a quote ends a value only where the value can end. */
    private static final class Splitter {
        private final String text;
        private final List<Cells> lines = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private boolean quoted;
        private int line = 1;
        private int start = 1;
        private int opened;
        private int stray;

        Splitter(String text) {
            this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        }

        void split() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                line += c == '\n' ? 1 : 0;
                i = quoted ? inside(c, i) : outside(c, i);
            }
            endOfLine();
        }

        private int inside(char c, int i) {
            if (c != '"') {
                cell.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                return i + 1;
            } else if (canEnd(i + 1)) {
                quoted = false;
            } else {
                stray = stray == 0 ? line : stray;
                cell.append(c);
            }
            return i;
        }

        private boolean canEnd(int from) {
            int i = from;
            while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
                i++;
            }
            return i == text.length() || text.charAt(i) == ',' || text.charAt(i) == '\n';
        }

        private int outside(char c, int i) {
            if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
                opened = line;
                cell.setLength(0);
            } else if (c == ',') {
                endOfCell();
            } else if (c == '\n') {
                endOfLine();
            } else {
                cell.append(c);
            }
            return i;
        }

        private void endOfCell() {
            cells.add(cell.toString().strip());
            cell.setLength(0);
        }

        private void endOfLine() {
            endOfCell();
            if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                lines.add(new Cells(start, cells));
            }
            start = line;
            cells = new ArrayList<>();
        }
    }
}
