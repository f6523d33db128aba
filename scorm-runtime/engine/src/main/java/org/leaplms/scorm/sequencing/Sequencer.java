package org.leaplms.scorm.sequencing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/**
 * A learner's activity tree and the sequencing session on it: navigation requests in, outcomes out.
 *
 * <p>Order of calls: {@link #report} what the run-time knows of the attempt, then {@link #navigate}; after
 * {@link SequencingOutcome.Delivered} read {@link #delivery}. Nothing here throws for what a learner or content does. An
 * unknown activity id in a request is answered with an exception id, elsewhere it is an {@link IllegalArgumentException}.
 * A request costs work along the path of the activities it concerns, not over the whole tree. Not safe for use by
 * several threads.
 */
public final class Sequencer {
    private final ActivityTree tree;
    private final LookAhead lookAhead;
    private @Nullable TocEntry toc;

    private Sequencer(ActivityTree tree) {
        this.tree = tree;
        this.lookAhead = new LookAhead(tree);
    }

    /**
     * A fresh learner in a course.
     *
     * @param globals the learner's global objectives from other courses, used if {@code objectivesGlobalToSystem}
     * @param seed of selection and randomization
     * @throws IllegalArgumentException if two activities of the course have the same identifier
     */
    public static Sequencer start(CourseStructure course, GlobalObjectives globals, int seed) {
        GlobalObjectives known = course.objectivesGlobalToSystem() ? globals : GlobalObjectives.none();
        ActivityTree tree = new ActivityTree(course, known, seed);
        ArrangeChildren.inTheBeginning(tree);
        return new Sequencer(tree);
    }

    /**
     * The state that {@link #snapshot} wrote, on the same course.
     *
     * @throws JsonException if the snapshot does not belong to the course
     */
    public static Sequencer restore(CourseStructure course, JsonObject snapshot) {
        return new Sequencer(TreeSnapshot.read(course, snapshot));
    }

    /** The whole state, canonical and compact: only what is not as it was in the beginning. */
    public JsonObject snapshot() {
        return TreeSnapshot.write(tree);
    }

    /** Processes one navigation request (OP.1). */
    public SequencingOutcome navigate(NavigationRequest request) {
        toc = null;
        return OverallSequencing.process(tree, request);
    }

    /** Records what the run-time knows of the attempt on the current activity; ignored when none is active. */
    public void report(AttemptReport report) {
        if (tree.current != null && tree.current.active) {
            toc = null;
            Attempts.record(tree.current, report);
        }
    }

    /** The activity now delivered, active or just ended; null outside a session. */
    public @Nullable String currentActivity() {
        return tree.current == null ? null : tree.current.id();
    }

    /** Whether an attempt on the current activity is under way. */
    public boolean isCurrentActive() {
        return tree.current != null && tree.current.active;
    }

    /** The activity that {@code RESUME_ALL} would deliver, or null. */
    public @Nullable String suspendedActivity() {
        return tree.suspended == null ? null : tree.suspended.id();
    }

    /** What the run-time needs to start the current activity; null when none is active. */
    public @Nullable Delivery delivery() {
        Activity current = tree.current;
        if (current == null || !current.active) {
            return null;
        }
        return new Delivery(current.id(), tree.resumed, Math.max(1, current.attempts), Statuses.objectives(current));
    }

    /**
     * Whether the request would be honoured now; changes nothing. Continue is valid wherever the cluster flows, also from
     * its last activity; start, previous, choice and jump are valid only if they would deliver something.
     */
    public boolean isValid(NavigationRequest request) {
        return lookAhead.isValid(request);
    }

    /** The root's entry of the table of contents. One walk over the tree, and none again while nothing changes. */
    public TocEntry toc() {
        TocEntry known = toc;
        if (known == null) {
            known = lookAhead.toc(any -> true);
            toc = known;
        }
        return known;
    }

    /**
     * The same where branches can be closed: open are the root, the way to the current activity, invisible activities and
     * those named. Costs work for the entries that are there, however large the course is.
     */
    public TocEntry toc(Set<String> open) {
        Activity current = tree.current;
        return lookAhead.toc(
                activity -> open.contains(activity.id()) || current != null && activity.isSelfOrAncestorOf(current));
    }

    /** The tracked status of one activity. */
    public ActivityStatus status(String activityId) {
        return Statuses.of(need(activityId));
    }

    /** The learner's global objectives as this course now sees them. */
    public GlobalObjectives globalObjectives() {
        return tree.globals.save();
    }

    /** Takes over what the learner's other courses did to the global objectives; for between two sessions. */
    public void loadGlobalObjectives(GlobalObjectives globals) {
        if (tree.course.objectivesGlobalToSystem()) {
            toc = null;
            tree.globals.replace(globals);
        }
    }

    /** Why a status is what it is; the first step speaks of the status itself. */
    public List<WhyStep> why(String activityId, StatusKind kind) {
        return WhyChain.of(tree, need(activityId), kind);
    }

    /** Tells a listener, or none, of every process that runs from now on; not part of the state. */
    public void listen(@Nullable ProcessListener listener) {
        tree.listener = listener;
    }

    private Activity need(String activityId) {
        Activity activity = tree.find(activityId);
        if (activity == null) {
            throw new IllegalArgumentException("the course has no activity '" + activityId + "'");
        }
        return activity;
    }
}
