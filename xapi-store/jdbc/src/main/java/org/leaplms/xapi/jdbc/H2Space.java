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
 * retention time one would choose. So the retention time is for ever here, and space is given back in one step that writes to the
 * end of the file only: afterwards nothing that recovery needs lies in the space that was freed.
 */
final class H2Space {
    private static final int COMMITS = 256;

    private volatile long tidiedAt;

    /** To be called before the first write. */
    void keepEverything(Connection connection) throws SQLException {
        MVStore store = storeOf(connection);
        if (store != null) {
            store.setRetentionTime(Integer.MAX_VALUE);
        }
    }

    /** Gives space back when enough commits have come since it was last done; to be called inside a transaction that has written. */
    void tidy(Connection connection) throws SQLException {
        MVStore store = storeOf(connection);
        if (store == null || store.getCurrentVersion() - tidiedAt < COMMITS) {
            return;
        }
        // several stores may work on one file
        synchronized (store) {
            tidiedAt = store.getCurrentVersion();
            store.setReuseSpace(false);
            try {
                store.setRetentionTime(0);
                store.commit();
            } finally {
                store.setRetentionTime(Integer.MAX_VALUE);
                // waits for a commit of another thread that may still be freeing
                store.commit();
                store.setReuseSpace(true);
            }
        }
    }

    /** The store behind a connection, null when it is in another process. */
    private static @Nullable MVStore storeOf(Connection connection) throws SQLException {
        if (connection.isWrapperFor(JdbcConnection.class)
                && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal local) {
            return local.getDatabase().getStore().getMvStore();
        }
        return null;
    }
}
