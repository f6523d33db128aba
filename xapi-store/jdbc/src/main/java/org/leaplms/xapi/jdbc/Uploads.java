package org.leaplms.xapi.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.leaplms.xapi.lrs.spi.Attachment;

/**
 * Writes large attachment contents part by part, each in a transaction of its own, before the append that names them: neither the
 * append nor the database's memory has to hold them.
 */
final class Uploads {
    /** Up to here a content stands in its row. */
    private static final int IN_ROW = 16 << 10;

    /** Octets of a part; what writing and reading a large content takes of memory. */
    private static final int PART = 512 << 10;

    private static final Duration LEFT_OVER = Duration.ofDays(1);

    /** A content in parts. */
    record Uploaded(Db db, UUID upload, long length) implements Attachment.Content {
        @Override
        public InputStream open() {
            return new PartStream(db, upload, length);
        }
    }

    private final Db db;
    private final int tenant;
    private final InstantSource clock;
    private final AtomicBoolean swept = new AtomicBoolean();

    Uploads(Db db, int tenant, InstantSource clock) {
        this.db = db;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The same attachments, the large new ones among them uploaded. */
    List<Attachment> prepared(List<Attachment> attachments) {
        List<Attachment> prepared = new ArrayList<>(attachments.size());
        for (Attachment attachment : attachments) {
            boolean large = attachment.length() > IN_ROW
                    && !db.read(sql -> new AttachmentTable(sql, tenant).known(attachment.sha2()));
            prepared.add(large ? uploaded(attachment) : attachment);
        }
        return prepared;
    }

    private Attachment uploaded(Attachment attachment) {
        if (swept.compareAndSet(false, true)) {
            sweep();
        }
        UUID upload = UUID.randomUUID();
        long created = clock.instant().toEpochMilli();
        try (InputStream in = attachment.content().open()) {
            byte[] octets = in.readNBytes(PART);
            for (int number = 0; octets.length > 0; number++, octets = in.readNBytes(PART)) {
                byte[] content = octets;
                int part = number;
                db.write(sql -> sql.update(
                        "insert into {attachment_part} (upload, part, created, content) values (?, ?, ?, ?)",
                        upload,
                        part,
                        created,
                        content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attachment(
                attachment.sha2(),
                attachment.contentType(),
                attachment.length(),
                new Uploaded(db, upload, attachment.length()));
    }

    /** Drops those uploads that came to nothing: the append was refused, or somebody else brought the same content first. */
    void settle(List<Attachment> prepared) {
        for (Attachment attachment : prepared) {
            if (attachment.content() instanceof Uploaded parts) {
                db.write(sql -> dropUnused(sql, parts.upload()));
            }
        }
    }

    static int dropUnused(Sql sql, UUID upload) throws SQLException {
        return sql.update(
                "delete from {attachment_part} where upload = ? and not exists "
                        + "(select 1 from {attachment} a where a.upload = ?)",
                upload,
                upload);
    }

    /** What a process that died has left. */
    private void sweep() {
        long before = clock.instant().minus(LEFT_OVER).toEpochMilli();
        List<UUID> left = db.read(sql -> sql.list(
                "select p.upload from {attachment_part} p where p.part = 0 and p.created < ? and not exists "
                        + "(select 1 from {attachment} a where a.upload = p.upload)",
                row -> row.getObject(1, UUID.class),
                before));
        for (UUID upload : left) {
            db.write(sql -> dropUnused(sql, upload));
        }
    }
}
