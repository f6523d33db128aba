package org.leaplms.xapi.lrs.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonText;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.Rendering;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.lrs.spi.Tenant;

/** Writes statements out while reading them; memory stays at one page. Safe for use by several threads. */
public final class Exporter {
    private static final String DANGEROUS = "=+-@\t\r";

    private final StatementStore statements;

    public Exporter(StatementStore statements) {
        this.statements = statements;
    }

    /**
     * A column of a table.
     *
     * @param name its heading
     * @param pointer JSON pointer into the statement, such as {@code /verb/id}
     */
    public record Column(String name, String pointer) {}

    /** One statement a line, complete, UTF-8. Gives the number of lines. */
    public long jsonLines(Tenant tenant, StatementQuery query, OutputStream out) {
        return statements.scan(tenant, query, statement -> {
            write(out, JsonText.compact(Rendering.exact(statement)) + "\n");
        });
    }

    /**
     * A table (RFC 4180, UTF-8) with a heading. Values that a spreadsheet could take for a formula are given a leading
     * apostrophe. Gives the number of rows without the heading.
     */
    public long csv(Tenant tenant, StatementQuery query, List<Column> columns, OutputStream out) {
        StringBuilder heading = new StringBuilder();
        columns.forEach(column -> field(heading, column.name()));
        write(out, heading.append("\r\n").toString());
        return statements.scan(tenant, query, statement -> {
            JsonValue root = JsonValue.parse(Rendering.exact(statement));
            StringBuilder row = new StringBuilder();
            columns.forEach(column -> field(row, text(root.at(column.pointer()))));
            write(out, row.append("\r\n").toString());
        });
    }

    private static String text(@Nullable JsonValue value) {
        if (value == null) {
            return "";
        }
        return value instanceof JsonString string ? guarded(string.value()) : JsonText.compact(value.text());
    }

    private static String guarded(String value) {
        return !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static void field(StringBuilder row, String value) {
        row.append(row.length() == 0 ? "" : ",")
                .append('"')
                .append(value.replace("\"", "\"\""))
                .append('"');
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
