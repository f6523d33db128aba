package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.sequencing.Delivery.ObjectiveSeed;

/** Tracking as values for the outside. */
final class Statuses {
    private Statuses() {}

    static ActivityStatus of(Activity activity) {
        return new ActivityStatus(
                activity.id(),
                activity.primary.completed(),
                GlobalStore.boxed(activity.primary.progress()),
                activity.primary.satisfied(),
                GlobalStore.boxed(activity.primary.measure()),
                activity.attempts,
                activity.active,
                activity.suspended,
                objectives(activity));
    }

    static List<ObjectiveSeed> objectives(Activity activity) {
        List<ObjectiveSeed> seeds = new ArrayList<>(activity.objectives.size());
        for (Objective objective : activity.objectives) {
            seeds.add(new ObjectiveSeed(
                    objective.definition.id(),
                    objective.primary,
                    objective.shownSatisfied(),
                    GlobalStore.boxed(objective.get(Field.MEASURE)),
                    GlobalStore.boxed(objective.get(Field.RAW)),
                    GlobalStore.boxed(objective.get(Field.MIN)),
                    GlobalStore.boxed(objective.get(Field.MAX)),
                    objective.shownCompleted(),
                    GlobalStore.boxed(objective.get(Field.PROGRESS))));
        }
        return seeds;
    }
}
