package org.leaplms.scorm.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.json.JsonObject;

/**
 * A learner's activity tree and the sequencing session on it: navigation requests in, outcomes out.
 *
 * <p>Order of calls: {@link #report} what the run-time knows of the attempt, then {@link #navigate}; after
 * {@link SequencingOutcome.Delivered} read {@link #delivery}. Nothing here throws for what a learner or content does. An
 * unknown activity id is an {@link IllegalArgumentException}. Not safe for use by several threads.
 */
public final class Sequencer {
    private Sequencer() {}

    /**
     * A fresh learner in a course.
     *
     * @param globals the learner's global objectives from other courses, used if {@code objectivesGlobalToSystem}
     * @param seed of selection and randomization
     */
    public static Sequencer start(CourseStructure course, GlobalObjectives globals, int seed) {
        throw new UnsupportedOperationException();
    }

    /** The state that {@link #snapshot} wrote, on the same course. */
    public static Sequencer restore(CourseStructure course, JsonObject snapshot) {
        throw new UnsupportedOperationException();
    }

    /** The whole state, canonical and compact: only what is not default. */
    public JsonObject snapshot() {
        throw new UnsupportedOperationException();
    }

    /** Processes one navigation request (OP.1). */
    public SequencingOutcome navigate(NavigationRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Records what the run-time knows of the attempt on the current activity; ignored when none is active. */
    public void report(AttemptReport report) {
        throw new UnsupportedOperationException();
    }

    /** The activity now delivered, active or just ended; null outside a session. */
    public @Nullable String currentActivity() {
        throw new UnsupportedOperationException();
    }

    /** Whether an attempt on the current activity is under way. */
    public boolean isCurrentActive() {
        throw new UnsupportedOperationException();
    }

    /** The activity that {@code RESUME_ALL} would deliver, or null. */
    public @Nullable String suspendedActivity() {
        throw new UnsupportedOperationException();
    }

    /** What the run-time needs to start the current activity; null when none is active. */
    public @Nullable Delivery delivery() {
        throw new UnsupportedOperationException();
    }

    /** Whether the request would be honoured now; changes nothing. */
    public boolean isValid(NavigationRequest request) {
        throw new UnsupportedOperationException();
    }

    /** The table of contents now: the root's entry; its cost is one walk over the tree, and none while nothing changes. */
    public TocEntry toc() {
        throw new UnsupportedOperationException();
    }

    /** The tracked status of one activity. */
    public ActivityStatus status(String activityId) {
        throw new UnsupportedOperationException();
    }

    /** The learner's global objectives as this course now sees them. */
    public GlobalObjectives globalObjectives() {
        throw new UnsupportedOperationException();
    }

    /** Why a status is what it is; the first step speaks of the status itself. */
    public List<WhyStep> why(String activityId, StatusKind kind) {
        throw new UnsupportedOperationException();
    }
}
