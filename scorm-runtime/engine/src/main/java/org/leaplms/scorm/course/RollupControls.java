package org.leaplms.scorm.course;

/**
 * What an activity contributes to its parent (SN 3.8, 3.9).
 *
 * @param objectiveMeasureWeight weight of the activity's measure in its parent's, 0 to 1
 */
public record RollupControls(
        boolean rollupObjectiveSatisfied, boolean rollupProgressCompletion, double objectiveMeasureWeight) {
    public static final RollupControls DEFAULT = new RollupControls(true, true, 1.0);
}
