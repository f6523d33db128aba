package org.leaplms.xapi.lrs.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonText;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.Intake;
import org.leaplms.xapi.lrs.Rendering;
import org.leaplms.xapi.lrs.spi.Attachment;
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
     * A zip archive with {@code statements.jsonl} and the contents of the statements' attachments, each once, under
     * {@code attachments/} by its sha2. Gives the number of statements. The stream is finished and left open.
     */
    public long archive(Tenant tenant, StatementQuery query, OutputStream out) {
        ZipOutputStream zip = new ZipOutputStream(out);
        try {
            Set<String> attachments = new TreeSet<>();
            zip.putNextEntry(new ZipEntry(Importer.STATEMENTS));
            long given = statements.scan(tenant, query, statement -> {
                attachments.addAll(Intake.hashes(statement.text()));
                write(zip, JsonText.compact(Rendering.exact(statement)) + "\n");
            });
            for (String sha2 : attachments) {
                Optional<Attachment> found = statements.attachment(tenant, sha2);
                if (found.isPresent()) {
                    zip.putNextEntry(new ZipEntry(Importer.ATTACHMENTS + sha2));
                    try (InputStream in = found.get().content().open()) {
                        in.transferTo(zip);
                    }
                }
            }
            zip.finish();
            return given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
