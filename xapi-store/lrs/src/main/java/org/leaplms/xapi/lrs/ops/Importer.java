package org.leaplms.xapi.lrs.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Intake;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StatementStore;
import org.leaplms.xapi.model.Finding;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.XapiVersion;

/**
 * Reads statements back from JSON lines or from an archive of {@link Exporter}. Ids, timestamps and authorities stay; {@code stored} is when this store took them.
 * Doing it again changes nothing. One importer belongs to one thread.
 */
public final class Importer {
    static final String STATEMENTS = "statements.jsonl";
    static final String ATTACHMENTS = "attachments/";
    private static final int BATCH = 200;
    private static final int MOST_REFUSED = 1000;

    private record Line(long number, StatementRecord record) {}

    private final StatementStore statements;
    private final Supplier<UUID> ids;
    private final Intake intake;
    private final StatementReader reader = new StatementReader();
    private final List<Line> batch = new ArrayList<>();
    private final Map<String, Attachment> contents = new LinkedHashMap<>();
    private final List<ImportReport.Refused> refused = new ArrayList<>();
    private @Nullable ZipFile archive;
    private long added;
    private long unchanged;

    public Importer(StatementStore statements, InstantSource clock, Supplier<UUID> ids) {
        this.statements = statements;
        this.ids = ids;
        this.intake = new Intake(clock);
    }

    /**
     * Stores every statement of an archive that keeps the rules, with the contents of its attachments. A statement whose content has
     * another hash than it says is refused.
     */
    public ImportReport archive(Caller caller, Path zip) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            archive = file;
            return jsonLines(
                    caller,
                    entry(file, STATEMENTS)
                            .orElseThrow(() -> new IOException("The archive holds no " + STATEMENTS))
                            .open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            archive = null;
        }
    }

    private static Optional<Attachment.Content> entry(ZipFile file, String name) {
        ZipEntry entry = file.getEntry(name);
        return Optional.ofNullable(entry).map(found -> () -> {
            try {
                return file.getInputStream(found);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Stores every line that keeps the rules; a caller's authority stands in where a statement has none. */
    public ImportReport jsonLines(Caller caller, InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(caller, number, line);
                }
                if (batch.size() == BATCH) {
                    flush(caller);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        flush(caller);
        return new ImportReport(added, unchanged, refused);
    }

    private void read(Caller caller, long number, String line) {
        ReadOutcome outcome = reader.read(line, XapiVersion.V2_0);
        if (outcome instanceof ReadOutcome.Rejected rejected) {
            Finding first = rejected.findings().get(0);
            refuse(number, first.requirement().id() + " " + first.pointer());
            return;
        }
        for (Statement statement : ((ReadOutcome.Accepted) outcome).statements()) {
            JsonObject own = statement.tree().object("authority");
            UUID id = statement.id().orElseGet(ids);
            XapiVersion version =
                    statement.version().flatMap(XapiVersion::ofHeader).orElse(XapiVersion.V1_0_3);
            StatementRecord record = intake.prepare(statement, id, own == null ? caller.authority() : own, version);
            if (bringsContents(statement)) {
                batch.add(new Line(number, record));
            } else {
                refuse(number, Requirement.MULTIPART_HASH.id() + " /attachments");
            }
        }
    }

    /** Takes what the archive has of the statement's attachments; false when something there is not what it says. */
    private boolean bringsContents(Statement statement) {
        ZipFile file = archive;
        for (var declared : file == null ? List.<org.leaplms.xapi.model.Attachment>of() : statement.allAttachments()) {
            String sha2 = declared.sha2().toLowerCase(Locale.ROOT);
            Optional<Attachment.Content> content =
                    contents.containsKey(sha2) || file == null ? Optional.empty() : entry(file, ATTACHMENTS + sha2);
            if (content.isPresent()) {
                long length = Hashes.length(content.get(), sha2);
                if (length < 0) {
                    return false;
                }
                contents.put(sha2, new Attachment(sha2, declared.contentType(), length, content.get()));
            }
        }
        return true;
    }

    private void refuse(long number, String reason) {
        if (refused.size() < MOST_REFUSED) {
            refused.add(new ImportReport.Refused(number, reason));
        }
    }

    private void flush(Caller caller) {
        while (!batch.isEmpty()) {
            AppendOutcome outcome = statements.append(
                    caller.tenant(),
                    new StatementBatch(batch.stream().map(Line::record).toList(), List.copyOf(contents.values())));
            if (outcome instanceof AppendOutcome.Appended appended) {
                added += appended.added().size();
                unchanged += appended.unchanged().size();
                batch.clear();
                contents.clear();
            } else if (outcome instanceof AppendOutcome.Conflict conflict) {
                leaveOut(conflict);
            }
        }
    }

    private void leaveOut(AppendOutcome.Conflict conflict) {
        for (int i = batch.size() - 1; i >= 0; i--) {
            StatementRecord record = batch.get(i).record();
            if (record.id().equals(conflict.id()) && record.text().equals(conflict.offered())) {
                Line line = batch.remove(i);
                if (sameButTime(conflict.existing(), conflict.offered())) {
                    unchanged++;
                } else {
                    refuse(line.number(), "XAPI-00142 " + conflict.id());
                }
                return;
            }
        }
        throw new IllegalStateException("the store names a statement that it was not given");
    }

    /** An exported statement carries the timestamp that the store lent it; the kept one has none. */
    private boolean sameButTime(String existing, String offered) {
        if (!(JsonValue.parse(existing) instanceof JsonObject kept) || kept.has("timestamp")) {
            return false;
        }
        @Nullable JsonObject given = JsonValue.parse(offered) instanceof JsonObject object ? object : null;
        return given != null
                && reader.trusted(JsonEdit.of(given).remove(given, "timestamp").apply())
                        .sameMeaning(reader.trusted(existing));
    }
}
