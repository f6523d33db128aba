package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.RandomizationControls.Timing;
import org.leaplms.scorm.course.ScormStandard;

/** The activity tree of one learner in one course with its global state information (AM.1.2). */
final class ActivityTree {
    final CourseStructure course;
    final ScormStandard standard;
    final GlobalStore globals = new GlobalStore();
    final Shuffler shuffler;
    final Activity root;

    /** Current Activity; null while no sequencing session runs. */
    @Nullable
    Activity current;

    /** Suspended Activity: what Resume All delivers. */
    @Nullable
    Activity suspended;

    /** Whether the attempt on the current activity was suspended before and goes on. */
    boolean resumed;

    /** While true, processes answer what would happen and change nothing. */
    boolean lookingAhead;

    @Nullable
    ProcessListener listener;

    private final Map<String, Activity> byId = new LinkedHashMap<>();
    private final Map<String, List<Activity>> readers = new LinkedHashMap<>();
    private final List<Activity> arranged = new ArrayList<>();

    ActivityTree(CourseStructure course, GlobalObjectives globals, int seed) {
        this.course = course;
        this.standard = course.standard();
        this.shuffler = new Shuffler(seed);
        this.globals.load(globals);
        this.root = new Activity(course.root(), null, this);
        byId.values().forEach(this::index);
    }

    /** Called by each activity as it is made, in preorder. */
    int register(Activity activity) {
        int order = byId.size();
        if (byId.put(activity.id(), activity) != null) {
            throw new IllegalArgumentException("two activities are called '" + activity.id() + "'");
        }
        return order;
    }

    private void index(Activity activity) {
        for (String id : activity.primary.readIds()) {
            readers.computeIfAbsent(id, unused -> new ArrayList<>()).add(activity);
        }
        var controls = activity.sequencing().randomization();
        if (controls.selectionTiming() != Timing.NEVER || controls.randomizationTiming() != Timing.NEVER) {
            arranged.add(activity);
        }
    }

    @Nullable
    Activity find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** Every activity in preorder. */
    Iterable<Activity> all() {
        return byId.values();
    }

    /** The activities whose primary objective, which is what rollup looks at, reads the global objective. */
    List<Activity> readersOf(String globalId) {
        return readers.getOrDefault(globalId, List.of());
    }

    /** The clusters whose children are selected or randomized. */
    List<Activity> arranged() {
        return arranged;
    }

    /** Whether the activity is the last one of a forward walk over the available activities. */
    boolean isLast(Activity activity) {
        if (!activity.available().isEmpty()) {
            return false;
        }
        Activity walk = activity;
        while (walk.parent != null && walk.isLastAvailable()) {
            walk = walk.parent;
        }
        return walk.isRoot();
    }

    /**
     * A new attempt on the root is about to begin: global objectives that the course keeps to itself are unknown again.
     * A suspended root goes on with its attempt. Answers what was forgotten.
     */
    GlobalObjectives beginCourseAttempt() {
        if (lookingAhead || course.objectivesGlobalToSystem() || root.suspended || root.active) {
            return GlobalObjectives.none();
        }
        GlobalObjectives forgotten = globals.save();
        globals.clear();
        return forgotten;
    }

    void enter(String processId, Activity activity) {
        if (listener != null) {
            listener.entered(processId, activity.id());
        }
    }
}
