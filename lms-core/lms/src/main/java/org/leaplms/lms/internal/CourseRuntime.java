package org.leaplms.lms.internal;

import java.time.Instant;
import java.util.UUID;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Progress;
import org.leaplms.lms.Registration;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;

/** What differs between SCORM courses and those that speak xAPI. Thread-safe. */
public interface CourseRuntime {
    /** Called after every registering, the first and any later one; does what has to be done once. */
    void registered(StoredCourse course, Registration registration);

    /** Whether a window of this kind holds the registration, so that others have to ask. */
    boolean holds(Window window);

    /**
     * Whether a window that holds the registration makes room for a new one without the learner being asked first; else it is
     * asked as long as it may still be in use.
     */
    boolean givesWay(StoredCourse course);

    /** Whether there is something to launch for this window. */
    boolean offers(Case opening);

    /** What opening this (new) window changes; the state given holds no window. */
    Change open(Case opening);

    /** What opening this window again changes, when its page is loaded again. */
    Change reopen(Case again);

    /** What the page of an open window needs. */
    LaunchSession session(Case open, String token);

    /** What ending this window changes, besides the window's own state and the hold on the registration. */
    Change end(Case ending, Ending how);

    /** Where the registration stands. */
    Progress progress(StoredCourse course, RegistrationState state, Instant asOf);

    /** See {@link org.leaplms.lms.Registrations#waive}. */
    boolean waive(StoredCourse course, UUID registrationId, String unitId, String reason, Instant at);

    /** How a window ends. */
    enum Ending {
        CLOSED,
        TAKEN_OVER,
        LOST
    }
}
