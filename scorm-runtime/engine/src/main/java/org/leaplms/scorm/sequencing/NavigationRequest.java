package org.leaplms.scorm.sequencing;

import org.jspecify.annotations.Nullable;

/**
 * What a learner or a SCO asks the sequencer to do (SN 5.2, table of navigation requests).
 *
 * @param target identifier of the activity for {@link Type#CHOICE} and {@link Type#JUMP}, otherwise null
 */
public record NavigationRequest(Type type, @Nullable String target) {

    /** A request without a target. */
    public static NavigationRequest of(Type type) {
        return new NavigationRequest(type, null);
    }

    public static NavigationRequest choice(String target) {
        return new NavigationRequest(Type.CHOICE, target);
    }

    public static NavigationRequest jump(String target) {
        return new NavigationRequest(Type.JUMP, target);
    }

    /** The navigation requests of the book. */
    public enum Type {
        START("start"),
        RESUME_ALL("resumeAll"),
        CONTINUE("continue"),
        PREVIOUS("previous"),
        FORWARD("forward"),
        BACKWARD("backward"),
        CHOICE("choice"),
        JUMP("jump"),
        EXIT("exit"),
        EXIT_ALL("exitAll"),
        ABANDON("abandon"),
        ABANDON_ALL("abandonAll"),
        SUSPEND_ALL("suspendAll");

        private final String token;

        Type(String token) {
            this.token = token;
        }

        /** The token that {@code adl.nav.request} uses. */
        public String token() {
            return token;
        }
    }
}
