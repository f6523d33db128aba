package org.leaplms.content;

import java.util.List;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.scorm.course.CourseStructure;

/**
 * A SCORM 2004 package of any edition. Immutable.
 *
 * @param standard the edition
 * @param manifest the manifest
 * @param organizations one course structure for each organization that has something to launch, the default one first;
 *     never empty
 * @param files the files
 * @param report what was found
 */
public record Scorm2004Package(
        Standard standard,
        Manifest manifest,
        List<CourseStructure> organizations,
        PackageFiles files,
        ValidationReport report)
        implements ContentPackage {
    /** Takes a copy of the list. */
    public Scorm2004Package {
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
