package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.RandomizationControls.Timing;

/** When selection and randomization happen: before a session begins, and again when an attempt on a cluster ends. */
final class ArrangeChildren {
    private ArrangeChildren() {}

    static void beforeSession(ActivityTree tree) {
        for (Activity cluster : tree.arranged()) {
            if (!cluster.selected) {
                SelectChildren.process(tree, cluster);
                cluster.selected = true;
            }
            if (!cluster.randomized) {
                RandomizeChildren.process(tree, cluster);
                cluster.randomized = true;
            }
        }
    }

    /** Prepares the next attempt on a cluster that wants other children, or another order, each time. */
    static void atEndOfAttempt(ActivityTree tree, Activity cluster) {
        var controls = cluster.sequencing().randomization();
        boolean wasActive = cluster.active;
        cluster.active = false;
        if (controls.selectionTiming() == Timing.ON_EACH_NEW_ATTEMPT) {
            SelectChildren.process(tree, cluster);
        }
        if (controls.randomizationTiming() == Timing.ON_EACH_NEW_ATTEMPT) {
            RandomizeChildren.process(tree, cluster);
        }
        cluster.active = wasActive;
    }
}
