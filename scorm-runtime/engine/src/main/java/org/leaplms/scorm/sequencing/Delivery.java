package org.leaplms.scorm.sequencing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the run-time needs to start a SCO: which activity, whether its last attempt is resumed, and the objectives its
 * data model is seeded with.
 *
 * @param resumed true if the attempt was suspended and goes on ({@code cmi.entry} is {@code resume})
 * @param attempt number of the attempt on this activity, from 1
 * @param objectives the activity's objectives, the primary one first
 */
public record Delivery(String activityId, boolean resumed, int attempt, List<ObjectiveSeed> objectives) {
    public Delivery {
        objectives = List.copyOf(objectives);
    }

    /**
     * One objective as the tracking model and the read maps show it.
     *
     * @param id local id, null for a primary objective without one (it is then not in {@code cmi.objectives})
     * @param scaled normalized measure, -1 to 1, or null if not known
     * @param progressMeasure 0 to 1, or null if not known
     */
    public record ObjectiveSeed(
            @Nullable String id,
            boolean primary,
            Truth success,
            @Nullable Double scaled,
            @Nullable Double raw,
            @Nullable Double min,
            @Nullable Double max,
            Truth completion,
            @Nullable Double progressMeasure) {}
}
