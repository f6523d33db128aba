package org.leaplms.scorm.session;

/** How the learner takes the course ({@code cmi.mode}, {@code cmi.core.lesson_mode}). */
public enum LaunchMode {
    NORMAL("normal"),
    BROWSE("browse"),
    REVIEW("review");

    private final String token;

    LaunchMode(String token) {
        this.token = token;
    }

    /** The token of both data models. */
    public String token() {
        return token;
    }
}
