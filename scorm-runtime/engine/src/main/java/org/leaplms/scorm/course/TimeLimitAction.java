package org.leaplms.scorm.course;

/** What content is to do when its time is up ({@code adlcp:timeLimitAction}). */
public enum TimeLimitAction {
    EXIT_MESSAGE("exit,message"),
    EXIT_NO_MESSAGE("exit,no message"),
    CONTINUE_MESSAGE("continue,message"),
    CONTINUE_NO_MESSAGE("continue,no message");

    private final String token;

    TimeLimitAction(String token) {
        this.token = token;
    }

    /** The vocabulary token of manifests and data models, for instance {@code exit,no message}. */
    public String token() {
        return token;
    }
}
