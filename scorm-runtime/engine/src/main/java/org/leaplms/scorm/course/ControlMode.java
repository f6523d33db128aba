package org.leaplms.scorm.course;

/** The sequencing control modes of an activity (SN 3.2). */
public record ControlMode(
        boolean choice,
        boolean choiceExit,
        boolean flow,
        boolean forwardOnly,
        boolean useCurrentAttemptObjectiveInfo,
        boolean useCurrentAttemptProgressInfo) {
    public static final ControlMode DEFAULT = new ControlMode(true, true, false, false, true, true);

    public ControlMode withChoice(boolean value) {
        return new ControlMode(
                value, choiceExit, flow, forwardOnly, useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo);
    }

    public ControlMode withChoiceExit(boolean value) {
        return new ControlMode(
                choice, value, flow, forwardOnly, useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo);
    }

    public ControlMode withFlow(boolean value) {
        return new ControlMode(
                choice, choiceExit, value, forwardOnly, useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo);
    }

    public ControlMode withForwardOnly(boolean value) {
        return new ControlMode(
                choice, choiceExit, flow, value, useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo);
    }

    /** Both {@code useCurrentAttempt…} modes. */
    public ControlMode withCurrentAttempt(boolean objectiveInfo, boolean progressInfo) {
        return new ControlMode(choice, choiceExit, flow, forwardOnly, objectiveInfo, progressInfo);
    }
}
