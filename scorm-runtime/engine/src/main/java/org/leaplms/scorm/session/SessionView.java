package org.leaplms.scorm.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.sequencing.TocEntry;

/**
 * What a player shows.
 *
 * @param state where the session stands
 * @param activityId the activity delivered, or null
 * @param href its launch address relative to the package, parameters included, or null
 * @param sco whether the content delivered speaks to the API
 * @param launch number of deliveries so far: when it changes, the player loads {@code href} anew
 * @param toc the table of contents, or null if the course has a single activity or hides it; of a course of more than
 *     300 activities only the branches open, see {@link ScormSession#unfold}
 * @param message key of what to tell the learner, or null: a sequencing exception's name, {@link #TIME_OUT}
 */
public record SessionView(
        State state,
        String courseTitle,
        @Nullable String activityId,
        @Nullable String activityTitle,
        @Nullable String href,
        boolean sco,
        int launch,
        boolean canContinue,
        boolean canPrevious,
        boolean canExit,
        boolean canSuspend,
        Set<HideLmsUi> hidden,
        @Nullable TocEntry toc,
        @Nullable String message) {

    /** The content has ended because the time allowed was over ({@code exit} is {@code time-out}). */
    public static final String TIME_OUT = "TIME_OUT";

    /** Where a session stands. */
    public enum State {
        /** Nobody has entered the course yet. */
        NEW,
        /** Content is delivered. */
        DELIVERED,
        /** The content delivered has ended; it stays until the learner goes on. */
        FINISHED,
        /** Nothing is delivered; the learner chooses. */
        CHOOSE,
        /** The course is suspended and can be entered again. */
        SUSPENDED,
        /** The learner has left the course. */
        ENDED
    }
}
