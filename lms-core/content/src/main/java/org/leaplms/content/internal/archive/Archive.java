package org.leaplms.content.internal.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The files of a package as they lie in a zip, a folder or alone. Names are safe, sizes are within the bounds. */
public interface Archive extends Closeable {
    /** All files, junk included, ordered by path. */
    List<ArchiveEntry> entries();

    /**
     * Opens one file; the stream gives exactly its size or fails.
     *
     * @throws IOException when it cannot be read or is not what its entry says
     */
    InputStream open(ArchiveEntry entry) throws IOException;

    /** Whether this is a single descriptor without files. */
    boolean isBare();

    /** Whether the files come out of a zip. */
    boolean isZip();
}
