package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;

/**
 * A node of the activity tree: its unchanging definition and place, and below the state that changes (activity state
 * AM.1.1, activity and attempt progress TM.1.2). Objectives hold the rest of the tracking.
 */
final class Activity {
    final ActivityDefinition definition;
    final @Nullable Activity parent;
    final int depth;

    /** Place in a forward preorder walk over all activities, available or not. */
    final int order;

    final List<Activity> children;
    final Objective primary;

    /** All local objectives, the primary one first. */
    final List<Objective> objectives;

    final List<SequencingRule> skipRules;
    final List<SequencingRule> disabledRules;
    final List<SequencingRule> hiddenRules;
    final List<SequencingRule> stopRules;

    private final ScormStandard standard;
    private final ControlMode control;

    boolean active;
    boolean suspended;

    /** Activity Attempt Count; Activity Progress Status is that it is not zero. */
    int attempts;

    /** The parent's attempt during which this activity's current attempt began. */
    int begunInParentAttempt;

    /** Whether content determined completion and success of the primary objective, an explicit unknown included. */
    boolean completionSet;

    boolean successSet;

    /** The final lesson status of SCORM 1.2, or null. */
    @Nullable
    String lessonStatus;

    /** Available Children (AM.1.1). */
    private List<Activity> available;

    /** Those of the available children that can stop forward traversal, in order. */
    private List<Activity> stoppers = List.of();

    /** Place among the parent's available children; -1 if not available. */
    int position;

    Activity(ActivityDefinition definition, @Nullable Activity parent, ActivityTree tree) {
        this.definition = definition;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.standard = tree.standard;
        this.control = control(definition, parent, tree.standard.is2004());
        this.order = tree.register(this);
        SequencingDefinition sequencing = definition.sequencing();
        this.primary = new Objective(sequencing.primaryObjective(), true, this, tree.globals);
        this.objectives = objectives(sequencing, tree);
        this.skipRules = rules(sequencing, SequencingRule.Action.SKIP);
        this.disabledRules = rules(sequencing, SequencingRule.Action.DISABLED);
        this.hiddenRules = rules(sequencing, SequencingRule.Action.HIDDEN_FROM_CHOICE);
        this.stopRules = rules(sequencing, SequencingRule.Action.STOP_FORWARD_TRAVERSAL);
        List<Activity> nodes = new ArrayList<>(definition.children().size());
        for (ActivityDefinition child : definition.children()) {
            nodes.add(new Activity(child, this, tree));
        }
        this.children = List.copyOf(nodes);
        this.available = this.children;
        setAvailable(this.children);
    }

    private List<Objective> objectives(SequencingDefinition sequencing, ActivityTree tree) {
        if (sequencing.objectives().isEmpty()) {
            return List.of(primary);
        }
        List<Objective> list = new ArrayList<>();
        list.add(primary);
        sequencing.objectives().forEach(objective -> list.add(new Objective(objective, false, this, tree.globals)));
        return List.copyOf(list);
    }

    private static List<SequencingRule> rules(SequencingDefinition sequencing, SequencingRule.Action action) {
        if (sequencing.preconditionRules().isEmpty()) {
            return List.of();
        }
        List<SequencingRule> rules = new ArrayList<>(sequencing.preconditionRules());
        rules.removeIf(rule -> rule.action() != action);
        return List.copyOf(rules);
    }

    String id() {
        return definition.identifier();
    }

    SequencingDefinition sequencing() {
        return definition.sequencing();
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    boolean isRoot() {
        return parent == null;
    }

    boolean isTracked() {
        return definition.sequencing().delivery().tracked();
    }

    ControlMode control() {
        return control;
    }

    /**
     * The control mode. A SCORM 1.2 course allows choice and flow everywhere. A course of one activity with the default
     * modes is to start with it, and has nothing to choose from.
     */
    private static ControlMode control(ActivityDefinition definition, @Nullable Activity parent, boolean is2004) {
        ControlMode mode = is2004 ? definition.sequencing().controlMode() : Scorm12Sequencing.CONTROL_MODE;
        boolean single = parent == null
                && definition.children().size() == 1
                && definition.children().get(0).isLeaf();
        return single && mode.choice() && !mode.flow() ? mode.withChoice(false).withFlow(true) : mode;
    }

    /** Whether completion follows from progress: clusters only since the 4th Edition. */
    boolean isCompletedByMeasure() {
        return definition.completionThreshold().completedByMeasure()
                && (isLeaf() || Editions.rollsUpProgress(standard));
    }

    List<Activity> available() {
        return available;
    }

    List<Activity> stoppers() {
        return stoppers;
    }

    void setAvailable(List<Activity> value) {
        children.forEach(child -> child.position = -1);
        available = List.copyOf(value);
        for (int i = 0; i < available.size(); i++) {
            available.get(i).position = i;
        }
        List<Activity> stopping = new ArrayList<>(available);
        stopping.removeIf(child -> child.stopRules.isEmpty());
        stoppers = List.copyOf(stopping);
    }

    /** Whether all children are available in the order of the course. */
    boolean isInOriginalOrder() {
        boolean same = available.size() == children.size();
        for (int i = 0; same && i < available.size(); i++) {
            same = available.get(i) == children.get(i);
        }
        return same;
    }

    boolean hasSuspendedChild() {
        for (Activity child : available) {
            if (child.suspended) {
                return true;
            }
        }
        return false;
    }

    boolean isAvailable() {
        return parent == null || position >= 0;
    }

    boolean isLastAvailable() {
        return parent != null && position == parent.available.size() - 1;
    }

    @Nullable
    Activity sibling(int distance) {
        if (parent == null || position < 0) {
            return null;
        }
        int at = position + distance;
        return at >= 0 && at < parent.available.size() ? parent.available.get(at) : null;
    }

    /** Whether this activity is the other or one of its ancestors. */
    boolean isSelfOrAncestorOf(Activity other) {
        Activity walk = other;
        while (walk != null && walk.depth > depth) {
            walk = walk.parent;
        }
        return walk == this;
    }

    /** The deepest activity that is the same as or an ancestor of both. */
    Activity commonAncestor(Activity other) {
        Activity one = this;
        Activity two = other;
        while (one != two && one.parent != null) {
            if (one.depth >= two.depth) {
                one = one.parent;
            } else {
                two = two.parent == null ? two : two.parent;
            }
        }
        return one;
    }

    /** The path from this activity up to {@code end}, this one included and {@code end} left out. */
    List<Activity> pathUpTo(@Nullable Activity end) {
        List<Activity> path = new ArrayList<>();
        for (Activity walk = this; walk != null && walk != end; walk = walk.parent) {
            path.add(walk);
        }
        return path;
    }

    @Nullable
    Objective objective(@Nullable String id) {
        if (id == null) {
            return primary;
        }
        for (Objective objective : objectives) {
            if (id.equals(objective.definition.id())) {
                return objective;
            }
        }
        return null;
    }

    /** Whether objective information was recorded before the parent's current attempt and may not be used in it. */
    boolean hasStaleObjectives() {
        return parent != null
                && parent.control().useCurrentAttemptObjectiveInfo()
                && (attempts > 0 && begunInParentAttempt != parent.attempts || parent.hasStaleObjectives());
    }

    /** The same for attempt progress. */
    boolean hasStaleProgress() {
        return parent != null
                && parent.control().useCurrentAttemptProgressInfo()
                && (attempts > 0 && begunInParentAttempt != parent.attempts || parent.hasStaleProgress());
    }

    /** Begins a new attempt: nothing is known in it (DB.2 step 5.1.1.2). */
    void beginAttempt() {
        attempts++;
        begunInParentAttempt = parent == null ? 0 : parent.attempts;
        completionSet = false;
        successSet = false;
        lessonStatus = null;
        objectives.forEach(Objective::reset);
    }
}
