package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/** Delivery Request Process: whether an activity may be delivered. */
@Spec("DB.1.1")
final class DeliveryRequestProcess {
    private DeliveryRequestProcess() {}

    /** Why the activity may not be delivered, or null if it may. */
    static @Nullable SequencingException obstacle(ActivityTree tree, @Nullable Activity activity) {
        tree.enter("DB.1.1", activity == null ? tree.root : activity);
        // 2. and 3. There must be something to deliver.
        if (activity == null) {
            return SequencingException.DB_1_1_2;
        }
        // 1. Only leaves are delivered.
        if (!activity.isLeaf()) {
            return SequencingException.DB_1_1_1;
        }
        // 4. Everything from the root to the activity must be allowed; each says the same.
        for (Activity one = activity; one != null; one = one.parent) {
            if (CheckActivity.isDisabled(tree, one)) {
                return SequencingException.DB_1_1_3;
            }
        }
        // 5. It may be delivered.
        return null;
    }
}
