package org.leaplms.lms;

import org.leaplms.content.ValidationReport;

/** What came of a package. */
public sealed interface ImportOutcome {
    /** Everything that was found in the package. */
    ValidationReport report();

    /** The package is a course version now, or was one already. */
    record Imported(Course course, ValidationReport report) implements ImportOutcome {}

    /** Nothing was stored. */
    record Refused(ValidationReport report) implements ImportOutcome {}

    /**
     * The course.
     *
     * @throws IllegalStateException naming the findings that keep the package out, if it was refused
     */
    default Course orElseThrow() {
        if (this instanceof Imported imported) {
            return imported.course();
        }
        throw new IllegalStateException("the package was refused: " + report().findings());
    }
}
