package org.leaplms.content;

import org.leaplms.content.manifest.Cmi5Course;

/**
 * A cmi5 course package, or a bare course structure whose URLs are all absolute. Immutable.
 *
 * @param course the course structure
 * @param files the files; only the course structure itself when it is bare
 * @param report what was found
 */
public record Cmi5Package(Cmi5Course course, PackageFiles files, ValidationReport report) implements ContentPackage {
    @Override
    public Standard standard() {
        return Standard.CMI5;
    }

    @Override
    public String identifier() {
        return course.id();
    }

    @Override
    public String title() {
        return course.titles().isEmpty() ? course.id() : course.titles().get(0).text();
    }
}
