package org.leaplms.lms.internal.xapi;

import org.leaplms.lms.spi.StoredCourse;

/** Reads a course's outline. */
final class Courses {
    private Courses() {}

    static Outline outline(StoredCourse course) {
        return OutlineCodec.read(course.structure());
    }
}
