package org.leaplms.scorm.course;

/**
 * How the completion of an activity follows from its progress measure ({@code adlcp:completionThreshold}, SN 3.12 of
 * the 4th Edition). A 2nd or 3rd Edition threshold is {@code completedByMeasure} with that measure.
 *
 * @param completedByMeasure whether the measure decides completion
 * @param minProgressMeasure least measure that means completed, 0 to 1
 * @param progressWeight weight of this activity in its parent's completion measure, 0 to 1
 */
public record CompletionThreshold(boolean completedByMeasure, double minProgressMeasure, double progressWeight) {
    public static final CompletionThreshold DEFAULT = new CompletionThreshold(false, 1.0, 1.0);
}
