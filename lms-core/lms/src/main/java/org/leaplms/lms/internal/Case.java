package org.leaplms.lms.internal;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Course;
import org.leaplms.lms.Registration;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;

/** A window on a registration in a course, as read at an instant. */
public record Case(StoredCourse stored, RegistrationState state, Window window, Instant now) {
    public Course course() {
        return stored.course();
    }

    public Registration registration() {
        return state.registration();
    }

    /** Where the player leads when it is left. */
    public @Nullable URI returnTo() {
        String text = window.returnTo();
        return text == null ? null : URI.create(text);
    }

    public Case state(RegistrationState other) {
        return new Case(stored, other, window, now);
    }

    public Case window(Window other) {
        return new Case(stored, state, other, now);
    }
}
