package org.leaplms.lms;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open window on a course: what the player page needs to know. */
public sealed interface LaunchSession {
    UUID id();

    /** The path token of this window: key of its content, commits and credentials. Valid until {@link #expires()}. */
    String token();

    Registration registration();

    Course course();

    LaunchMode mode();

    /** Language of the player. */
    Locale language();

    /** Where the player leads when it is left, null for nowhere. */
    @Nullable
    URI returnTo();

    Instant expires();

    /**
     * A SCORM course: the player page runs the engine on these texts.
     *
     * @param courseJson the course's structure as the engine's {@code CourseStructureCodec} writes it
     * @param snapshotJson the state to go on from
     * @param lastSeq number of the last journal entry the server holds; the next entry has the next number
     * @param shareJson what the learner's other courses changed, for {@code ScormSession.share} before the page enters the
     *     course; empty if nothing
     * @param continues windows of this registration, newest first, whose unsent entries go on from the snapshot; what a browser
     *     still holds of any other window is to be sent with that window as the batch's session, and will be set aside
     */
    record Scorm(
            UUID id,
            String token,
            Registration registration,
            Course course,
            LaunchMode mode,
            Locale language,
            @Nullable URI returnTo,
            Instant expires,
            String courseJson,
            String snapshotJson,
            long lastSeq,
            String shareJson,
            List<UUID> continues)
            implements LaunchSession {
        public Scorm {
            continues = List.copyOf(continues);
        }
    }

    /**
     * A cmi5 or xAPI course: the browser is sent to the content with everything in its query.
     *
     * @param contentUri absolute; hand it over unchanged
     * @param ownWindow whether the content must be the top document of its window
     */
    record Xapi(
            UUID id,
            String token,
            Registration registration,
            Course course,
            LaunchMode mode,
            Locale language,
            @Nullable URI returnTo,
            Instant expires,
            URI contentUri,
            boolean ownWindow)
            implements LaunchSession {}
}
