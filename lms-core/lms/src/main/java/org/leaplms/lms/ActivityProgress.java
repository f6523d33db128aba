package org.leaplms.lms;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One activity of the course's tree.
 *
 * @param depth 0 for the root
 * @param attempts how often it was begun
 * @param location the bookmark the content keeps, in its own notation
 * @param progressMeasure from 0 to 1, null if not told
 * @param time what the content reported
 */
public record ActivityProgress(
        String id,
        String title,
        int depth,
        int attempts,
        Completion completion,
        Success success,
        Score score,
        @Nullable Double progressMeasure,
        @Nullable String location,
        Duration time,
        List<ObjectiveProgress> objectives,
        List<Interaction> interactions,
        Why why) {
    public ActivityProgress {
        objectives = List.copyOf(objectives);
        interactions = List.copyOf(interactions);
    }
}
