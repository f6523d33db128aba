package org.leaplms.lms.spi;

import org.leaplms.lms.Course;

/**
 * A course version with what the engine needs to run it.
 *
 * @param structure JSON text, in the notation of the course's standard
 * @param contentKey key of its files in the {@link ContentStore}
 */
public record StoredCourse(Course course, String structure, String contentKey) {}
