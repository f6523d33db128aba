package org.leaplms.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of an open package, seen from the folder that holds its manifest. Junk that operating systems leave in
 * archives is not among them. Not safe for use by several threads at once; unusable after the package is closed.
 */
public interface PackageFiles extends java.io.Closeable {
    /** All files, ordered by path. */
    List<PackageFile> list();

    /** The file with exactly this path. */
    Optional<PackageFile> find(String path);

    /**
     * The file that an {@code href} of the manifest means: query and fragment are dropped, percent-encoding is
     * resolved, and what authors get wrong (case, backslashes, encodings) is forgiven.
     */
    Optional<PackageFile> resolve(String href);

    /**
     * Opens a file. The stream never gives more bytes than the file's {@link PackageFile#size() size}.
     *
     * @throws java.io.FileNotFoundException when there is no file with exactly this path
     * @throws IOException when it cannot be read, or its content does not match its checksum
     */
    InputStream open(String path) throws IOException;

    /**
     * Copies all files into a folder, which is created when it does not exist. Nothing outside it is written.
     *
     * @throws IOException when a file cannot be read or written
     */
    void copyTo(Path folder) throws IOException;

    /** The total size of all files in bytes, uncompressed. */
    default long totalBytes() {
        return list().stream().mapToLong(PackageFile::size).sum();
    }
}
