package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RandomizationControls.Timing;

/** Randomize Children Process: the order of a cluster's available children. */
@Spec("SR.2")
final class RandomizeChildren {
    private RandomizeChildren() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("SR.2", activity);
        // 1. Not for leaves. 2. Not while suspended or active.
        if (activity.isLeaf() || activity.suspended || activity.active) {
            return;
        }
        RandomizationControls controls = activity.sequencing().randomization();
        // 3. Never, or not wanted. 4. Once: only before the first attempt.
        if (!controls.reorderChildren()
                || controls.randomizationTiming() == Timing.NEVER
                || controls.randomizationTiming() == Timing.ONCE && activity.attempts > 0) {
            return;
        }
        // 4.1.1 and 5.1. Shuffle.
        List<Activity> shuffled = new ArrayList<>(activity.available());
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = tree.shuffler.next(i + 1);
            Activity moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        activity.setAvailable(shuffled);
    }
}
