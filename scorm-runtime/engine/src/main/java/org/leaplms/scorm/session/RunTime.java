package org.leaplms.scorm.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.DataModel;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.sequencing.AttemptReport;
import org.leaplms.scorm.sequencing.Delivery;
import org.leaplms.scorm.sequencing.Truth;

/** What a standard says of the life of run-time data: how it begins, what it means, how it ends. */
interface RunTime {
    static RunTime of(CourseStructure course, LearnerContext learner) {
        return course.standard().is2004() ? new RunTime2004(learner) : new RunTime12(learner);
    }

    /** Values that follow from course and learner. */
    void fix(DataModel data, ActivityDefinition activity);

    /** A new attempt begins. */
    void begin(DataModel data, Delivery delivery, @Nullable DataModel before);

    /** A suspended attempt goes on. */
    void goOn(DataModel data, Delivery delivery);

    /**
     * What the learner prefers is carried over from another activity of the course.
     *
     * @param other the data of the activity that was delivered last before this one
     */
    void prefer(DataModel data, DataModel other);

    /** The session of the SCO ends: times are added up, statuses the system decides are decided. */
    void end(DataModel data);

    /** What {@code cmi.exit} says; empty if nothing. */
    String exit(DataModel data);

    /** Whether what {@code cmi.exit} says keeps the attempt for another session. */
    boolean suspends(DataModel data);

    /** Overrides {@code cmi.exit}. */
    void suspend(DataModel data);

    AttemptReport report(ActivityRun run, boolean last, boolean suspended);

    Truth completed(DataModel data);

    Truth satisfied(DataModel data);

    Score score(DataModel data);

    @Nullable
    Double progress(DataModel data);

    String location(DataModel data);

    /** Hundredths of seconds of all sessions of this attempt that ended. */
    long total(DataModel data);

    /** Hundredths of seconds content said the present session lasted, or -1. */
    long session(DataModel data);

    List<ObjectiveRecord> objectives(DataModel data);

    InteractionRecord interaction(DataModel data, int index);
}
