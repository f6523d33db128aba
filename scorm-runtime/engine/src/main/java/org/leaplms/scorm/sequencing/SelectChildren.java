package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RandomizationControls.Timing;

/** Select Children Process: which children of a cluster take part, in the order they are written. */
@Spec("SR.1")
final class SelectChildren {
    private SelectChildren() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("SR.1", activity);
        // 1. Not for leaves. 2. Not while suspended or active.
        if (activity.isLeaf() || activity.suspended || activity.active) {
            return;
        }
        RandomizationControls controls = activity.sequencing().randomization();
        Integer count = controls.selectCount();
        // 3. Never, or nothing to count. 4. Once: only before the first attempt.
        if (count == null
                || controls.selectionTiming() == Timing.NEVER
                || controls.selectionTiming() == Timing.ONCE && activity.attempts > 0) {
            return;
        }
        // 4.1.1 and 5. Draw that many, keeping their order.
        List<Activity> drawn = new ArrayList<>(activity.children);
        while (drawn.size() > count) {
            drawn.remove(tree.shuffler.next(drawn.size()));
        }
        activity.setAvailable(drawn);
    }
}
