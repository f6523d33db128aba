package org.leaplms.lms.spi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.leaplms.lms.ContentFile;

/**
 * Where the files of courses are kept. A key holds a set of files that never changes once it is stored. Implementations are
 * thread-safe.
 */
public interface ContentStore {
    /**
     * Stores files: all of them become visible at once, or none. Every entry is opened once, in the order given.
     *
     * @return their key, as {@link ContentKey} makes it: the same files have the same key, and storing them again changes
     *     nothing
     * @throws IllegalArgumentException if a path is not of the allowed form
     */
    String put(Iterable<? extends ContentEntry> entries) throws IOException;

    /** A file, with an exact (case-sensitive) path; nothing for paths that are not of the allowed form. */
    Optional<ContentFile> find(String key, String path);

    /** All paths of a key, sorted; empty if there is no such key. */
    List<String> paths(String key) throws IOException;
}
