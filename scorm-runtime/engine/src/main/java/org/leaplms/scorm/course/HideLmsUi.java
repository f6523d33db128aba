package org.leaplms.scorm.course;

/** A control that the player must not show while an activity is delivered ({@code adlnav:hideLMSUI}). */
public enum HideLmsUi {
    PREVIOUS("previous"),
    CONTINUE("continue"),
    EXIT("exit"),
    EXIT_ALL("exitAll"),
    ABANDON("abandon"),
    ABANDON_ALL("abandonAll"),
    SUSPEND_ALL("suspendAll");

    private final String token;

    HideLmsUi(String token) {
        this.token = token;
    }

    /** The vocabulary token of manifests. */
    public String token() {
        return token;
    }
}
