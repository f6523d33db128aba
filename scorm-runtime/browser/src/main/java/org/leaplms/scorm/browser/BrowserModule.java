package org.leaplms.scorm.browser;

import org.jspecify.annotations.Nullable;
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

    /** A learner who has not yet been in the course. */
    @JSExport
    public static BrowserSession start(String course, String learner, double seed) {
        return new BrowserSession(ScormSession.start(
                CourseStructureCodec.read(course), LearnerContext.read(Json.readObject(learner)), (long) seed));
    }

    /** The session of a snapshot. */
    @JSExport
    public static BrowserSession resume(String course, String snapshot) {
        return new BrowserSession(ScormSession.resume(CourseStructureCodec.read(course), snapshot));
    }

    /** What is wrong with the texts a session would be made of, or null. */
    @JSExport
    public static @Nullable String fault(String course, @Nullable String snapshot, @Nullable String learner) {
        try {
            if (snapshot != null) {
                ScormSession.resume(CourseStructureCodec.read(course), snapshot);
            } else if (learner != null) {
                LearnerContext.read(Json.readObject(learner));
                CourseStructureCodec.read(course);
            }
            return null;
        } catch (JsonException wrong) {
            return wrong.getMessage();
        }
    }

    /** The hash of a text, as the server makes it. */
    @JSExport
    public static String hash(String text) {
        return JournalCodec.hashOf(text);
    }
}
