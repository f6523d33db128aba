package org.leaplms.examples.standalone.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leaplms.lms.Course;
import org.leaplms.lms.CourseStandard;
import org.leaplms.lms.LeapLms;

/**
 * What is on offer: the newest version of every course. A module packed in several formats carries one identifier; each
 * of its formats is offered, because this host is there to try them.
 */
final class Catalogue {
    private static final List<CourseStandard> ORDER = List.of(
            CourseStandard.SCORM_2004_4TH,
            CourseStandard.SCORM_2004_3RD,
            CourseStandard.SCORM_2004_2ND,
            CourseStandard.SCORM_12,
            CourseStandard.CMI5,
            CourseStandard.XAPI);

    private Catalogue() {}

    static List<Course> of(LeapLms lms) {
        return lms.courses().list().stream()
                .flatMap(course -> formats(lms, course).stream())
                .sorted(Comparator.comparing((Course course) -> course.title())
                        .thenComparing(course -> ORDER.indexOf(course.standard())))
                .toList();
    }

    private static List<Course> formats(LeapLms lms, Course course) {
        Set<CourseStandard> seen = EnumSet.noneOf(CourseStandard.class);
        return lms.courses().versions(course.identifier()).stream()
                .filter(version -> seen.add(version.standard()))
                .toList();
    }
}
