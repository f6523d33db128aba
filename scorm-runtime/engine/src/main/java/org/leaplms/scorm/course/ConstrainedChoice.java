package org.leaplms.scorm.course;

/** The constraints on choice added by ADL ({@code adlseq:constrainedChoiceConsiderations}, SN 3.3). */
public record ConstrainedChoice(boolean preventActivation, boolean constrainChoice) {
    public static final ConstrainedChoice DEFAULT = new ConstrainedChoice(false, false);
}
