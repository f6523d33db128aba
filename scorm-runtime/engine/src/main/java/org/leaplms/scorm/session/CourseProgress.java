package org.leaplms.scorm.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.sequencing.Truth;

/**
 * What is known of a learner in a course.
 *
 * @param score the course's score; of a course with one activity its score in full, otherwise the rolled-up measure
 * @param totalSeconds what content reported over all attempts
 * @param activities every activity in the order of the course, the course itself first
 */
public record CourseProgress(
        Truth completed,
        Truth satisfied,
        Score score,
        @Nullable Double progressMeasure,
        double totalSeconds,
        List<ActivityProgress> activities) {
    public CourseProgress {
        activities = List.copyOf(activities);
    }
}
