package org.leaplms.lms.internal.scorm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ScormSession;
import org.leaplms.scorm.session.SessionEvent;

/**
 * A session before and after something was done with it, and what happened on the way.
 *
 * @param open the activity delivered before, null if none was
 * @param written the journal entries the work wrote
 * @param sharedBefore what the course shared with others before
 */
record Replayed(
        ScormSession session,
        @Nullable String open,
        CourseProgress before,
        CourseProgress after,
        List<SessionEvent> events,
        List<JournalEntry> written,
        JsonObject sharedBefore) {
    static Replayed of(ScormSession session, Runnable work) {
        session.takeEvents();
        session.takeJournal();
        String open = session.view().activityId();
        CourseProgress before = session.progress();
        JsonObject shared = session.shared();
        work.run();
        return new Replayed(
                session, open, before, session.progress(), session.takeEvents(), session.takeJournal(), shared);
    }
}
