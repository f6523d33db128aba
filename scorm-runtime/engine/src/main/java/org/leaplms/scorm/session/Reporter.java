package org.leaplms.scorm.session;

import org.leaplms.scorm.cmi.DataModel;
import org.leaplms.scorm.sequencing.ActivityStatus;
import org.leaplms.scorm.sequencing.Truth;

/** Turns differences between what is and what was last reported into events. */
final class Reporter {
    private final SessionState session;

    Reporter(SessionState session) {
        this.session = session;
    }

    /** Reports what changed in one activity's run-time data. */
    void run(ActivityRun run, long now) {
        DataModel data = run.data;
        for (Integer index : data.takeTouched("cmi.interactions")) {
            InteractionRecord interaction = session.runTime.interaction(data, index);
            session.events.add(new SessionEvent.InteractionRecorded(now, run.id(), interaction));
        }
        score(run, now);
        progress(run, now);
        Truth completed = session.runTime.completed(data);
        if (completed != run.completed) {
            run.completed = completed;
            session.events.add(new SessionEvent.CompletionChanged(now, run.id(), completed));
        }
        Truth satisfied = session.runTime.satisfied(data);
        if (satisfied != run.satisfied) {
            run.satisfied = satisfied;
            session.events.add(new SessionEvent.SuccessChanged(now, run.id(), satisfied));
        }
    }

    private void score(ActivityRun run, long now) {
        Score score = session.runTime.score(run.data);
        if (!Numbers.same(score, run.score)) {
            run.score = score;
            session.events.add(new SessionEvent.ScoreChanged(now, run.id(), score));
        }
    }

    private void progress(ActivityRun run, long now) {
        Double progress = session.runTime.progress(run.data);
        if (progress != null && progress != run.progress) {
            run.progress = progress;
            session.events.add(new SessionEvent.Progressed(now, run.id(), progress));
        }
    }

    /** Reports what changed in the status of the whole course. */
    void course(long now) {
        CourseStatus status = CourseStatus.of(session);
        double measure = status.scaled() == null ? Double.MIN_VALUE : status.scaled();
        double progress = status.progressMeasure() == null ? -1 : status.progressMeasure();
        boolean same = status.completed() == session.courseCompleted
                && status.satisfied() == session.courseSatisfied
                && measure == session.courseMeasure
                && progress == session.courseProgress;
        if (same) {
            return;
        }
        session.courseCompleted = status.completed();
        session.courseSatisfied = status.satisfied();
        session.courseMeasure = measure;
        session.courseProgress = progress;
        session.events.add(new SessionEvent.CourseChanged(
                now,
                session.rootId(),
                status.completed(),
                status.satisfied(),
                status.scaled(),
                status.progressMeasure()));
    }

    /** The status of the root; of a course with one activity what that activity says while the root does not know. */
    record CourseStatus(
            Truth completed,
            Truth satisfied,
            @org.jspecify.annotations.Nullable Double scaled,
            @org.jspecify.annotations.Nullable Double progressMeasure) {
        static CourseStatus of(SessionState session) {
            ActivityStatus root = session.sequencer.status(session.rootId());
            ActivityRun only = onlyRun(session);
            if (only == null) {
                return new CourseStatus(root.completed(), root.satisfied(), root.measure(), root.progressMeasure());
            }
            RunTime runTime = session.runTime;
            Truth completed = runTime.completed(only.data);
            Truth satisfied = runTime.satisfied(only.data);
            Double scaled = runTime.score(only.data).scaled();
            Double progress = runTime.progress(only.data);
            return new CourseStatus(
                    completed == Truth.UNKNOWN ? root.completed() : completed,
                    satisfied == Truth.UNKNOWN ? root.satisfied() : satisfied,
                    scaled == null ? root.measure() : scaled,
                    progress == null ? root.progressMeasure() : progress);
        }

        /** The run of the course's only leaf, if there is one leaf and it was run. */
        static @org.jspecify.annotations.Nullable ActivityRun onlyRun(SessionState session) {
            var at = session.course.root();
            while (at.children().size() == 1) {
                at = at.children().get(0);
            }
            return at.isLeaf() ? session.runs.get(at.identifier()) : null;
        }
    }
}
