package org.leaplms.lms.internal.scorm;

import java.util.List;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ScormSession;
import org.leaplms.scorm.session.SessionEvent;

/**
 * A session before and after something was done with it, and what happened on the way.
 *
 * @param written the journal entries the work wrote
 */
record Replayed(
        ScormSession session,
        CourseProgress before,
        CourseProgress after,
        List<SessionEvent> events,
        List<JournalEntry> written) {
    static Replayed of(ScormSession session, Runnable work) {
        session.takeEvents();
        session.takeJournal();
        CourseProgress before = session.progress();
        work.run();
        return new Replayed(session, before, session.progress(), session.takeEvents(), session.takeJournal());
    }
}
