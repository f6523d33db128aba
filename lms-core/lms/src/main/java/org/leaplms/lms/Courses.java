package org.leaplms.lms;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.content.PackageSource;

/** The courses of this engine. Thread-safe. */
public interface Courses {
    /** {@link #importPackage(PackageSource)} of a zip, a bare {@code cmi5.xml} or {@code tincan.xml}, or a directory. */
    default ImportOutcome importPackage(Path source) {
        return importPackage(PackageSource.of(source));
    }

    /**
     * Checks a package and, if nothing in it blocks, stores it as a new immutable version. Importing the same files again
     * gives the version that is already there.
     *
     * @throws java.io.UncheckedIOException if the source cannot be read or the files cannot be stored
     */
    ImportOutcome importPackage(PackageSource source);

    /** The newest version of every course, by title. */
    List<Course> list();

    /** One version. */
    Optional<Course> find(UUID courseId);

    /** All versions that share an identifier, newest first. */
    List<Course> versions(String identifier);

    /**
     * A file of a course, for serving. Paths that leave the course or name nothing in it give nothing.
     *
     * @param path forward slashes, percent-decoded, without a leading slash
     */
    Optional<ContentFile> file(UUID courseId, String path);
}
