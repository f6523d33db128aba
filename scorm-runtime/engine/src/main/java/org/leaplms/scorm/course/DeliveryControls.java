package org.leaplms.scorm.course;

/** How an activity is tracked when it is delivered (SN 3.13). */
public record DeliveryControls(boolean tracked, boolean completionSetByContent, boolean objectiveSetByContent) {
    public static final DeliveryControls DEFAULT = new DeliveryControls(true, false, false);
}
