package org.leaplms.lms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The courses of this engine. Thread-safe. */
public interface Courses {
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
