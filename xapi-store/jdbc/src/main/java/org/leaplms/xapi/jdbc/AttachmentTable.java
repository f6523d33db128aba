package org.leaplms.xapi.jdbc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.Attachment;

/** Attachment contents, once per sha2, and which statement uses which. */
final class AttachmentTable {
    private final Sql sql;
    private final int tenant;

    AttachmentTable(Sql sql, int tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    void keep(List<Attachment> attachments) throws SQLException {
        for (Attachment attachment : attachments) {
            if (!known(attachment.sha2())) {
                keep(attachment);
            }
        }
    }

    private void keep(Attachment attachment) throws SQLException {
        boolean uploaded = attachment.content() instanceof Uploads.Uploaded;
        sql.update(
                "insert into {attachment} (tenant, sha2, content_type, length, content, upload) values (?, ?, ?, ?, ?, ?)",
                tenant,
                attachment.sha2(),
                attachment.contentType(),
                attachment.length(),
                uploaded ? Sql.Null.BYTES : bytes(attachment),
                attachment.content() instanceof Uploads.Uploaded parts ? parts.upload() : Sql.Null.OTHER);
    }

    private static byte[] bytes(Attachment attachment) {
        try (InputStream in = attachment.content().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean known(String sha2) throws SQLException {
        return sql.first("select 1 from {attachment} where tenant = ? and sha2 = ?", row -> 1, tenant, sha2)
                .isPresent();
    }

    void use(List<NewStatement> added) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NewStatement statement : added) {
            for (String sha2 : new HashSet<>(statement.row().source().attachments())) {
                rows.add(new @Nullable Object[] {tenant, sha2, statement.seq()});
            }
        }
        sql.batch("insert into {attachment_use} (tenant, sha2, seq) values (?, ?, ?)", rows);
    }

    /** @param db for reading large contents later, part by part */
    Optional<Attachment> find(String sha2, Db db) throws SQLException {
        return sql.first(
                "select content_type, length, content, upload from {attachment} where tenant = ? and sha2 = ?",
                row -> {
                    long length = row.getLong(2);
                    byte[] content = row.getBytes(3);
                    Attachment.Content source = content == null
                            ? new Uploads.Uploaded(db, row.getObject(4, UUID.class), length)
                            : () -> new ByteArrayInputStream(content);
                    return new Attachment(sha2, row.getString(1), length, source);
                },
                tenant,
                sha2);
    }

    /** Drops the uses of a statement and tells which contents it used. */
    Set<String> release(long seq) throws SQLException {
        Set<String> used = new HashSet<>(sql.list(
                "select sha2 from {attachment_use} where tenant = ? and seq = ?",
                row -> row.getString(1),
                tenant,
                seq));
        if (!used.isEmpty()) {
            sql.update("delete from {attachment_use} where tenant = ? and seq = ?", tenant, seq);
        }
        return used;
    }

    /** Drops those contents that nothing uses any more. */
    long forget(Collection<String> candidates) throws SQLException {
        long gone = 0;
        for (String sha2 : candidates) {
            Optional<UUID> upload = sql.first(
                    "select upload from {attachment} where tenant = ? and sha2 = ? and upload is not null",
                    row -> row.getObject(1, UUID.class),
                    tenant,
                    sha2);
            gone += sql.update("""
                    delete from {attachment} where tenant = ? and sha2 = ? and not exists \
                    (select 1 from {attachment_use} u where u.tenant = ? and u.sha2 = ?)""", tenant, sha2, tenant, sha2);
            if (upload.isPresent()) {
                Uploads.dropUnused(sql, upload.get());
            }
        }
        return gone;
    }
}
