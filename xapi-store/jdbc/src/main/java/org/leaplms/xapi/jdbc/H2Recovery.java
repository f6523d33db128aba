package org.leaplms.xapi.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the last commit of an H2 file whose process was killed. H2 itself looks at the end of the file and follows a chain from
 * the file's header; a commit written into freed space that the commit before did not foretell is on neither, and H2 falls back to
 * an older one without a word. Looking at every block of the file finds it: some microseconds a block, and only after a crash.
 */
final class H2Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(H2Recovery.class);
    private static final int HEADER = 4096;

    private H2Recovery() {}

    /**
     * Makes the last commit the one that H2 will find. Does nothing to a file that was closed, that is open, or that is not there.
     *
     * @param file the database's path without {@code .mv.db}
     */
    static void prepare(Path file) {
        Path data = Path.of(file.toAbsolutePath() + ".mv.db");
        if (!Files.exists(data) || closedInOrder(data)) {
            return;
        }
        try {
            new MVStore.Builder()
                    .fileName(data.toString())
                    .autoCommitDisabled()
                    .recoveryMode()
                    .open()
                    .close();
        } catch (MVStoreException e) {
            LOG.debug("LEAP-XAPI-H2-RECOVERY The file is in use or encrypted; H2 opens it as it is", e);
        }
    }

    /** Whether both copies of the header say so. */
    private static boolean closedInOrder(Path data) {
        ByteBuffer headers = ByteBuffer.allocate(2 * HEADER);
        try (SeekableByteChannel channel = Files.newByteChannel(data)) {
            while (headers.hasRemaining() && channel.read(headers) >= 0) {
                continue;
            }
        } catch (IOException e) {
            LOG.debug("LEAP-XAPI-H2-RECOVERY The file cannot be read; H2 will say why", e);
            return true;
        }
        String text = new String(headers.array(), StandardCharsets.ISO_8859_1);
        return text.substring(0, HEADER).contains("clean:1")
                && text.substring(HEADER).contains("clean:1");
    }
}
