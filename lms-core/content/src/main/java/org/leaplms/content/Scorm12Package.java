package org.leaplms.content;

import java.util.List;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.scorm.course.CourseStructure;

/**
 * A SCORM 1.2 package, or a SCORM 1.1 package read as one. Immutable.
 *
 * @param standard {@link Standard#SCORM_1_2} or {@link Standard#SCORM_1_1}
 * @param manifest the manifest
 * @param organizations one course structure for each organization that has something to launch, the default one first;
 *     never empty
 * @param files the files
 * @param report what was found
 */
public record Scorm12Package(
        Standard standard,
        Manifest manifest,
        List<CourseStructure> organizations,
        PackageFiles files,
        ValidationReport report)
        implements ContentPackage {
    /** Takes a copy of the list. */
    public Scorm12Package {
        organizations = List.copyOf(organizations);
    }

    @Override
    public String identifier() {
        return manifest.identifier();
    }

    @Override
    public String title() {
        return structure().title();
    }

    /** The course structure of the default organization. */
    public CourseStructure structure() {
        return organizations.get(0);
    }
}
