package org.leaplms.scorm.session;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.sequencing.ActivityStatus;
import org.leaplms.scorm.sequencing.Truth;

/**
 * Where a learner stands in a course as a whole: the status of the root; of a course with one activity what that activity
 * says while the root does not know.
 *
 * @param scaled the course's score or rolled-up measure, -1 to 1, or null
 * @param progressMeasure 0 to 1, or null
 */
public record CourseStanding(
        Truth completed,
        Truth satisfied,
        @Nullable Double scaled,
        @Nullable Double progressMeasure) {
    static CourseStanding of(SessionState session) {
        ActivityStatus root = session.sequencer.status(session.rootId());
        ActivityRun only = onlyRun(session);
        if (only == null) {
            return new CourseStanding(root.completed(), root.satisfied(), root.measure(), root.progressMeasure());
        }
        RunTime runTime = session.runTime;
        Truth completed = runTime.completed(only.data);
        Truth satisfied = runTime.satisfied(only.data);
        Double scaled = runTime.score(only.data).scaled();
        Double progress = runTime.progress(only.data);
        return new CourseStanding(
                completed == Truth.UNKNOWN ? root.completed() : completed,
                satisfied == Truth.UNKNOWN ? root.satisfied() : satisfied,
                scaled == null ? root.measure() : scaled,
                progress == null ? root.progressMeasure() : progress);
    }

    /** The run of the course's only leaf, if there is one leaf and it was run. */
    static @Nullable ActivityRun onlyRun(SessionState session) {
        var at = session.course.root();
        while (at.children().size() == 1) {
            at = at.children().get(0);
        }
        return at.isLeaf() ? session.runs.get(at.identifier()) : null;
    }
}
