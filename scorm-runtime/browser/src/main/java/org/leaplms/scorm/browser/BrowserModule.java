package org.leaplms.scorm.browser;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.CourseStructureCodec;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.ScormSession;
import org.teavm.jso.JSExport;

/** What TeaVM exports to the shell around it. */
public final class BrowserModule {
    private BrowserModule() {}

    /** Nothing happens until the shell opens a session. */
    public static void main(String[] arguments) {}

    /** The session of a snapshot, or of a learner who has not yet been in the course. */
    @JSExport
    public static Opened open(String course, @Nullable String snapshot, String learner, double seed) {
        try {
            CourseStructure structure = CourseStructureCodec.read(course);
            ScormSession session = snapshot == null
                    ? ScormSession.start(structure, LearnerContext.read(Json.readObject(learner)), (long) seed)
                    : ScormSession.resume(structure, snapshot);
            return new Opened(new BrowserSession(session), null);
        } catch (JsonException wrong) {
            return new Opened(null, wrong.getMessage());
        }
    }

    /** The hash of a text, as the server makes it. */
    @JSExport
    public static String hash(String text) {
        return JournalCodec.hashOf(text);
    }
}
