package org.leaplms.xapi.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets an H2 file use freed space again without putting acknowledged commits at risk.
 *
 * <p>H2 finds its newest commit after a crash from the last chunk of the file or along a chain of up to some twenty chunks that
 * begins at the file's header. Left to itself it frees a chunk that is older than {@code RETENTION_TIME} and may overwrite it in
 * the same commit, even if the chain or the newest complete commit still leads through it: a process killed while that commit is
 * being written loses all commits behind the gap, and on a quiet or a starved machine twenty commits take longer than any
 * retention time one would choose. So the retention time is for ever here, and space is given back in steps, each when the file
 * has grown or enough commits have come: first a commit that frees what is dead and goes to the end of the file only, so that afterwards nothing that recovery
 * needs lies in the space that was freed; then, when too little of the file is alive, a commit that writes what is left of the
 * emptiest chunks again, into space freed before. What it empties is free from the next step on.
 */
final class H2Space {
    /** Octets by which the file grows before a step. */
    private static final int GROWTH = 1 << 20;
    /** Commits before a step when the file does not grow: they fill freed space. */
    private static final int COMMITS = 256;
    /** A file as small as this is not worth writing anything again. */
    private static final int SMALL = 8 << 20;
    /** Per cent of the chunks' octets that are alive at least. */
    private static final int ALIVE = 75;

    private volatile long tidiedSize;
    private volatile long tidiedVersion;

    /** To be called before the first write. */
    void keepEverything(Connection connection) throws SQLException {
        MVStore store = storeOf(connection);
        if (store != null) {
            store.setRetentionTime(Integer.MAX_VALUE);
        }
    }

    /** Gives space back when the file has grown; to be called inside a transaction that has written. */
    void tidy(Connection connection) throws SQLException {
        MVStore store = storeOf(connection);
        // with a delay, H2 has threads that do this, and holding its locks would stop them
        if (store == null || store.getAutoCommitDelay() != 0) {
            return;
        }
        long size = store.getFileStore().size();
        if (size < tidiedSize) {
            tidiedSize = size;
        } else if (size - tidiedSize >= GROWTH || store.getCurrentVersion() - tidiedVersion >= COMMITS) {
            store.executeFilestoreOperation(() -> step(store));
            tidiedSize = store.getFileStore().size();
            tidiedVersion = store.getCurrentVersion();
        }
    }

    /** Nobody else commits meanwhile. */
    private static void step(MVStore store) {
        store.setReuseSpace(false);
        try {
            store.setRetentionTime(0);
            store.commit();
            store.setReuseSpace(true);
            if (store.getFileStore().size() > SMALL) {
                // stays in memory: much less than what H2 would commit of its own accord
                store.compact(ALIVE, store.getAutoCommitMemory() / 6);
            }
        } finally {
            store.setRetentionTime(Integer.MAX_VALUE);
            store.setReuseSpace(true);
        }
        store.commit();
    }

    /** The store behind a connection, null when it is in another process or has no file. */
    private static @Nullable MVStore storeOf(Connection connection) throws SQLException {
        if (connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal local) {
            MVStore store = local.getDatabase().getStore().getMvStore();
            return store.isPersistent() ? store : null;
        }
        return null;
    }
}
