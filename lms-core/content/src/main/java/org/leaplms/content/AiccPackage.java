package org.leaplms.content;

import org.leaplms.content.manifest.AiccCourse;
import org.leaplms.scorm.course.CourseStructure;

/**
 * An AICC course package. Immutable.
 *
 * @param course the course that its descriptor files tell of
 * @param structure the course as the engine runs it: by the rules of SCORM 1.2, whose API and data model are AICC's
 * @param files the files
 * @param report what was found
 */
public record AiccPackage(AiccCourse course, CourseStructure structure, PackageFiles files, ValidationReport report)
        implements ContentPackage {
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
