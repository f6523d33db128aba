package org.leaplms.scorm.sequencing;

/** Completion Measure Rollup Process: a cluster's progress is the weighted mean of its tracked children's. */
@Spec("RB.1.1b")
final class CompletionMeasureRollup {
    private CompletionMeasureRollup() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("RB.1.1b", activity);
        // 1. to 3. Nothing is summed yet.
        double total = 0;
        double counted = 0;
        boolean valid = false;
        // 4. Every tracked child's weight counts, known or not.
        for (Activity child : activity.available()) {
            if (child.isTracked()) {
                double weight = child.definition.completionThreshold().progressWeight();
                counted += weight;
                double progress = child.primary.progress();
                if (Field.known(progress)) {
                    total += progress * weight;
                    valid = true;
                }
            }
        }
        // 5. Without any progress, or without any weight, nothing is known.
        activity.primary.setProgress(valid && counted > 0 ? total / counted : Field.UNKNOWN);
    }
}
