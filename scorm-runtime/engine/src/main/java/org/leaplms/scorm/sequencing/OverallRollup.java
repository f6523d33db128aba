package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Overall Rollup Process: from an activity to the root, deepest first. Where that changes a global objective which
 * other activities read, their ancestors are rolled up too (the extended rollup set of SN 4.6.3).
 */
@Spec("RB.1.5")
final class OverallRollup {
    /** A cycle of global objectives that never settles is left after this many rounds. */
    private static final int ROUNDS = 8;

    private OverallRollup() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("RB.1.5", activity);
        // 1. to 3. The path from the activity to the root.
        for (Activity walk = activity; walk != null; walk = walk.parent) {
            rollUp(tree, walk);
        }
        List<String> changed = tree.globals.takeChanged();
        for (int round = 0; round < ROUNDS && !changed.isEmpty(); round++) {
            for (Activity cluster : affected(tree, changed)) {
                rollUp(tree, cluster);
            }
            changed = tree.globals.takeChanged();
        }
    }

    /** A measure that a child reads decides its status, and that is written to other global objectives. */
    private static void settle(List<Activity> children) {
        for (int i = 0; i < children.size(); i++) {
            Activity child = children.get(i);
            if (child.primary.isSharedMeasure() && child.isTracked()) {
                child.primary.settleByMeasure();
            }
        }
    }

    private static void rollUp(ActivityTree tree, Activity activity) {
        if (!activity.isTracked()) {
            return;
        }
        // 3.1. Measures, for clusters only; the completion measure came with the 4th Edition.
        if (activity.isLeaf()) {
            return;
        }
        settle(activity.available());
        MeasureRollup.process(tree, activity);
        if (Editions.rollsUpProgress(tree.standard)) {
            CompletionMeasureRollup.process(tree, activity);
        }
        // 3.2. The objective, by measure or by rules.
        if (activity.primary.definition.satisfiedByMeasure()) {
            ObjectiveRollupUsingMeasure.process(tree, activity);
        } else {
            ObjectiveRollupUsingRules.process(tree, activity);
        }
        // 3.3. The progress, by measure or by rules.
        if (activity.isCompletedByMeasure()) {
            ActivityProgressRollupUsingMeasure.process(tree, activity);
        } else {
            ActivityProgressRollupUsingRules.process(tree, activity);
        }
    }

    /** The ancestors of every activity that reads one of the objectives, deepest first. */
    private static List<Activity> affected(ActivityTree tree, List<String> globalIds) {
        Set<Activity> clusters = new LinkedHashSet<>();
        for (String id : globalIds) {
            for (Activity reader : tree.readersOf(id)) {
                Activity walk = reader.parent;
                while (walk != null && clusters.add(walk)) {
                    walk = walk.parent;
                }
            }
        }
        List<Activity> sorted = new ArrayList<>(clusters);
        sorted.sort((one, other) -> one.depth != other.depth ? other.depth - one.depth : one.order - other.order);
        return sorted;
    }
}
