package org.leaplms.lms.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.lms.Course;
import org.leaplms.lms.Learner;
import org.leaplms.lms.RefusedStatement;
import org.leaplms.lms.Registration;
import org.leaplms.lms.SetAside;

/**
 * Where courses, registrations, windows, journals and owed statements are kept. Each call is one atomic unit and durable when
 * it returns. Implementations are thread-safe, and safe beside other engines on the same data. Instants are kept to the
 * microsecond. A failure of the store is an unchecked exception; nothing of the call is stored then.
 */
public interface LmsStore extends AutoCloseable {
    /**
     * Adds a course version. If a course with the same content hash is there already it is returned unchanged; else the given
     * one is stored with the next free version number of its identifier.
     */
    StoredCourse addCourse(StoredCourse course);

    Optional<StoredCourse> course(UUID courseId);

    /** The highest version of every identifier, in no particular order. */
    List<Course> newestCourses();

    /** Highest version first. */
    List<Course> versions(String identifier);

    /**
     * Registers a learner. Unless {@code again} is set a learner's latest registration in the course is returned, with name
     * and language brought up to date. Else, or if there is none, a new one with the next attempt number is stored.
     *
     * @param newId used if a registration is stored
     */
    Registration register(UUID newId, Learner learner, UUID courseId, boolean again, Instant at);

    Optional<RegistrationState> state(UUID registrationId);

    /** States without snapshots, newest registration first. */
    List<RegistrationState> statesOfLearner(String learnerId);

    /** States without snapshots, by learner id, then attempt. */
    List<RegistrationState> statesOfCourse(UUID courseId);

    Optional<Window> window(UUID windowId);

    /** All windows of a registration, oldest first. */
    List<Window> windows(UUID registrationId);

    /** Windows that hold a registration and were last seen before an instant, oldest first, at most {@code limit}. */
    List<Window> holdersLastSeenBefore(Instant instant, int limit);

    /**
     * Stores a change if the registration still has the version the change was computed from, and raises the version by one.
     *
     * @return false, with nothing stored, if the version is another by now
     */
    boolean apply(Change change);

    /** The batches that hold entries numbered {@code fromSeq} or higher, in order. */
    List<JournalBatch> journal(UUID registrationId, long fromSeq);

    /** What the learner's courses share, always in the same order. */
    List<SharedValue> shared(String learnerId);

    /**
     * Keeps entries that cannot be merged. What is kept already, by registration, window and hash, is returned unchanged.
     */
    SetAside setAside(SetAside entries);

    /** What was set aside of a registration, oldest first. */
    List<SetAside> setAside(UUID registrationId);

    /** Owed statements in the order they arose, at most {@code limit}. */
    List<PendingStatement> pending(int limit);

    /** These statements are no longer owed. */
    void delivered(List<UUID> statementIds);

    /** The record store refuses this owed statement for good: it stays here and is not among {@link #pending} any more. */
    void refused(UUID statementId, String reason, Instant at);

    /** Refused statements in the order they arose, at most {@code limit}. */
    List<RefusedStatement> refused(int limit);

    /**
     * Every refused statement is owed again.
     *
     * @return how many there were
     */
    int oweAgain();

    /**
     * A small text kept for the engine itself, set once: the first caller's proposal wins and everyone gets the same.
     *
     * @param name at most 100 characters
     */
    String setting(String name, String proposal);

    @Override
    void close();
}
