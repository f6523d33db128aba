package org.leaplms.scorm.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tracked status of one activity, rolled up for a cluster.
 *
 * @param progressMeasure attempt completion amount 0 to 1, or null if not known
 * @param measure normalized measure of the primary objective -1 to 1, or null if not known
 * @param attempts how many attempts were begun
 * @param objectives every local objective, the primary one first
 */
public record ActivityStatus(
        String activityId,
        Truth completed,
        @Nullable Double progressMeasure,
        Truth satisfied,
        @Nullable Double measure,
        int attempts,
        boolean active,
        boolean suspended,
        List<Delivery.ObjectiveSeed> objectives) {
    public ActivityStatus {
        objectives = List.copyOf(objectives);
    }
}
