package org.leaplms.content;

import org.leaplms.content.manifest.AiccCourse;

/**
 * An AICC course package. Immutable.
 *
 * @param course the course that its descriptor files tell of
 * @param files the files
 * @param report what was found
 */
public record AiccPackage(AiccCourse course, PackageFiles files, ValidationReport report) implements ContentPackage {
    @Override
    public Standard standard() {
        return Standard.AICC;
    }

    @Override
    public String identifier() {
        return course.id();
    }

    @Override
    public String title() {
        return course.title();
    }
}
