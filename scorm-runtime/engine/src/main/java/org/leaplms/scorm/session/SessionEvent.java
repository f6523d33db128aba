package org.leaplms.scorm.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.sequencing.Truth;

/**
 * Something a host may want to tell others. Statuses are reported at Commit, at Terminate and when an attempt ends, and
 * only when they differ from what was reported before.
 */
public sealed interface SessionEvent {
    long atMillis();

    /** The activity it happened in; the root for events of the whole course. */
    String activityId();

    /** An activity was delivered. */
    record Launched(long atMillis, String activityId, int attempt, boolean resumed) implements SessionEvent {}

    /** The SCO called Initialize. */
    record Initialized(long atMillis, String activityId) implements SessionEvent {}

    /** An interaction was recorded or changed. */
    record InteractionRecorded(long atMillis, String activityId, InteractionRecord interaction)
            implements SessionEvent {}

    /** The activity's completion status. */
    record CompletionChanged(long atMillis, String activityId, Truth completed) implements SessionEvent {}

    /** The activity's success status. */
    record SuccessChanged(long atMillis, String activityId, Truth satisfied) implements SessionEvent {}

    /** The activity's score. */
    record ScoreChanged(long atMillis, String activityId, Score score) implements SessionEvent {}

    /** The activity's progress measure, 0 to 1. */
    record Progressed(long atMillis, String activityId, double progressMeasure) implements SessionEvent {}

    /**
     * The session of the SCO ended: Terminate, or the window was lost, or the learner went on without Terminate.
     *
     * @param orderly whether content called Terminate
     * @param sessionSeconds what content said it lasted, or null
     * @param elapsedMillis time from launch to now by the caller's clock
     */
    record Terminated(
            long atMillis,
            String activityId,
            boolean orderly,
            @Nullable Double sessionSeconds,
            long elapsedMillis) implements SessionEvent {}

    /** The course was suspended at this activity. */
    record Suspended(long atMillis, String activityId) implements SessionEvent {}

    /** The course was resumed at this activity. */
    record Resumed(long atMillis, String activityId) implements SessionEvent {}

    /** The attempt on the activity was abandoned: its data is not kept. */
    record Abandoned(long atMillis, String activityId) implements SessionEvent {}

    /** A value over a specification's smallest permitted maximum was kept. */
    record ValueFlagged(long atMillis, String activityId, String remark) implements SessionEvent {}

    /** The course's rolled-up status. */
    record CourseChanged(
            long atMillis,
            String activityId,
            Truth completed,
            Truth satisfied,
            @Nullable Double scaled,
            @Nullable Double progressMeasure)
            implements SessionEvent {}

    /** The learner left the course; it is not suspended. */
    record Exited(long atMillis, String activityId) implements SessionEvent {}

    /** A navigation request was refused or came to nothing. */
    record NavigationFailed(long atMillis, String activityId, String request, List<String> reasons)
            implements SessionEvent {
        public NavigationFailed {
            reasons = List.copyOf(reasons);
        }
    }
}
