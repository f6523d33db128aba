package org.leaplms.lms;

import java.util.Locale;
import java.util.Objects;

/**
 * A person who learns, as the host knows them. The id is the host's own and stable; it becomes {@code actor.account.name} in
 * every statement and {@code cmi.learner_id} in SCORM. The name is shown to content that asks for it and never logged.
 *
 * @param id not blank, at most 255 characters
 * @param name display name, may be empty
 * @param language preferred language, English or French in the player; content is told the full tag
 */
public record Learner(String id, String name, Locale language) {
    public Learner {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        if (id.isBlank() || id.length() > 255) {
            throw new IllegalArgumentException("learner id must have 1 to 255 characters");
        }
    }

    /** A learner whose preferred language is English. */
    public static Learner of(String id, String name) {
        return new Learner(id, name, Locale.ENGLISH);
    }
}
