package org.leaplms.lms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Learners in courses. Thread-safe. Reads see everything that was acknowledged before. */
public interface Registrations {
    /**
     * Registers a learner in a course version. Idempotent: a learner who is registered already keeps that registration (the
     * latest, if there are several) with name and language brought up to date.
     *
     * @throws java.util.NoSuchElementException if there is no such course
     */
    Registration register(Learner learner, UUID courseId);

    /**
     * Begins a new attempt beside the earlier ones, which stay as they are; for re-certification.
     *
     * @throws java.util.NoSuchElementException if there is no such course
     */
    Registration registerAgain(Learner learner, UUID courseId);

    Optional<Registration> find(UUID registrationId);

    /** Newest first. */
    List<ProgressRow> byLearner(String learnerId);

    /** By learner id, then attempt. */
    List<ProgressRow> byCourse(UUID courseId);

    /**
     * Where a registration stands, with its tree and its reasons.
     *
     * @throws java.util.NoSuchElementException if there is no such registration
     */
    Progress progress(UUID registrationId);

    /**
     * Everything that was recorded in a SCORM registration, one JSON text per journal entry, oldest first: evidence for an
     * auditor, a trace for support. Empty for cmi5 and xAPI, whose evidence is the statements.
     */
    List<String> journal(UUID registrationId);

    /**
     * What was said in windows of a registration and came too late to count, because the registration went on elsewhere in the
     * meantime or the session was over; oldest first. Entries that were merged after all are not listed.
     */
    List<SetAside> setAside(UUID registrationId);

    /**
     * Declares an AU of a cmi5 course as done without being taken.
     *
     * @param reason for the record, in the words of the host: Tested Out, Equivalent AU, Equivalent Outside Activity, Administrative
     * @return whether it changed anything; a unit is waived once, and not when its moveOn is met already
     * @throws java.util.NoSuchElementException if there is no such registration or unit
     */
    boolean waive(UUID registrationId, String unitId, String reason);
}
