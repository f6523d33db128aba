package org.leaplms.scorm.session;

import org.leaplms.scorm.cmi.DataModel;
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
        CourseStanding status = CourseStanding.of(session);
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
}
