package org.leaplms.scorm.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.sequencing.Truth;

/**
 * What is known of one activity.
 *
 * @param depth 0 for the course itself
 * @param leaf whether content belongs to it
 * @param completed rolled up for a cluster; of the running attempt for the activity delivered
 * @param totalSeconds what content reported over all attempts; the sum of the members' for a cluster
 * @param location where content says the learner is, or empty
 */
public record ActivityProgress(
        String activityId,
        String title,
        int depth,
        boolean leaf,
        Truth completed,
        Truth satisfied,
        Score score,
        @Nullable Double progressMeasure,
        int attempts,
        boolean suspended,
        double totalSeconds,
        String location,
        List<ObjectiveRecord> objectives,
        List<InteractionRecord> interactions) {
    public ActivityProgress {
        objectives = List.copyOf(objectives);
        interactions = List.copyOf(interactions);
    }
}
