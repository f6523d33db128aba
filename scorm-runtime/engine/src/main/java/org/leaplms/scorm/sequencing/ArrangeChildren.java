package org.leaplms.scorm.sequencing;

import org.leaplms.scorm.course.RandomizationControls.Timing;

/** When selection and randomization happen: when a learner gets the course, and again when an attempt on a cluster ends. */
final class ArrangeChildren {
    private ArrangeChildren() {}

    static void inTheBeginning(ActivityTree tree) {
        for (Activity cluster : tree.arranged()) {
            SelectChildren.process(tree, cluster);
            RandomizeChildren.process(tree, cluster);
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
