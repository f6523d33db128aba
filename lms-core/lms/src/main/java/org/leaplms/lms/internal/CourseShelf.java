package org.leaplms.lms.internal;

import java.util.Optional;
import java.util.UUID;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;

/** Course versions in use, so that serving a file or taking a batch does not read them from the store. Thread-safe. */
public final class CourseShelf {
    private static final int COURSES = 64;
    private static final int WINDOWS = 2000;

    private final Remembered<UUID, StoredCourse> courses;
    private final Remembered<UUID, UUID> courseOfRegistration;

    public CourseShelf(LmsStore store) {
        courses = new Remembered<>(COURSES, store::course);
        courseOfRegistration = new Remembered<>(
                WINDOWS, id -> store.state(id).map(state -> state.registration().courseId()));
    }

    public Optional<StoredCourse> find(UUID courseId) {
        return courses.find(courseId);
    }

    public Optional<StoredCourse> of(RegistrationState state) {
        return find(state.registration().courseId());
    }

    /** The course of a registration, without reading where the registration stands. */
    Optional<StoredCourse> ofRegistration(UUID registrationId) {
        return courseOfRegistration.find(registrationId).flatMap(this::find);
    }
}
