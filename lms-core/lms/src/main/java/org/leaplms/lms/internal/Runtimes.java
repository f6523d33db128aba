package org.leaplms.lms.internal;

import org.leaplms.lms.Course;
import org.leaplms.lms.internal.scorm.ScormRuntime;
import org.leaplms.lms.internal.xapi.XapiRuntime;

/** Which runtime a course needs. */
public record Runtimes(ScormRuntime scorm, XapiRuntime xapi) {
    CourseRuntime of(Course course) {
        return course.standard().isScorm() ? scorm : xapi;
    }
}
