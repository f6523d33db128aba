package org.leaplms.scorm.sequencing;

/** Measure Rollup Process: a cluster's measure is the weighted mean of its tracked children's. */
@Spec("RB.1.1a")
final class MeasureRollup {
    private MeasureRollup() {}

    static void process(ActivityTree tree, Activity activity) {
        tree.enter("RB.1.1a", activity);
        // 1. to 3. Nothing is summed yet.
        double total = 0;
        double counted = 0;
        boolean valid = false;
        // 4. to 6.1. Every tracked child's weight counts, known or not; a known measure adds to the total.
        for (Activity child : activity.available()) {
            if (child.isTracked()) {
                double weight = child.sequencing().rollupControls().objectiveMeasureWeight();
                counted += weight;
                double measure = child.primary.measure();
                if (Field.known(measure)) {
                    total += measure * weight;
                    valid = true;
                }
            }
        }
        // 6.2. and 6.3. Without any measure, or without any weight, nothing is known.
        activity.primary.setMeasure(valid && counted > 0 ? total / counted : Field.UNKNOWN);
    }
}
