package org.leaplms.lms.internal;

import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.leaplms.lms.Completion;
import org.leaplms.lms.Learner;
import org.leaplms.lms.Progress;
import org.leaplms.lms.ProgressRow;
import org.leaplms.lms.Registration;
import org.leaplms.lms.Registrations;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.Why;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.scorm.json.Json;

/** Learners in courses, and where they stand. */
public final class RegistrationService implements Registrations {
    private final Wiring wiring;
    private final LmsStore store;
    private final Runtimes runtimes;

    public RegistrationService(Wiring wiring, Runtimes runtimes) {
        this.wiring = wiring;
        this.store = wiring.store();
        this.runtimes = runtimes;
    }

    @Override
    public Registration register(Learner learner, UUID courseId) {
        return register(learner, courseId, false);
    }

    @Override
    public Registration registerAgain(Learner learner, UUID courseId) {
        return register(learner, courseId, true);
    }

    private Registration register(Learner learner, UUID courseId, boolean again) {
        StoredCourse course = course(courseId);
        Registration registration = store.register(
                wiring.ids().get(), learner, courseId, again, wiring.clock().instant());
        runtimes.of(course.course()).registered(course, registration);
        return registration;
    }

    @Override
    public Optional<Registration> find(UUID registrationId) {
        return store.state(registrationId).map(RegistrationState::registration);
    }

    @Override
    public List<ProgressRow> byLearner(String learnerId) {
        return store.statesOfLearner(learnerId).stream()
                .map(RegistrationService::row)
                .toList();
    }

    @Override
    public List<ProgressRow> byCourse(UUID courseId) {
        return store.statesOfCourse(courseId).stream()
                .map(RegistrationService::row)
                .toList();
    }

    private static ProgressRow row(RegistrationState state) {
        ProgressSummary summary = state.summary();
        return new ProgressRow(
                state.registration(),
                summary.status(),
                summary.completion(),
                summary.success(),
                summary.score(),
                percent(summary),
                summary.times(),
                summary.startedAt(),
                summary.completedAt(),
                summary.lastActivityAt());
    }

    private static int percent(ProgressSummary summary) {
        Double measure = summary.measure();
        if (summary.completion() == Completion.COMPLETED) {
            return 100;
        }
        return measure == null ? 0 : (int) Math.floor(Math.max(0, Math.min(1, measure)) * 100);
    }

    @Override
    public Progress progress(UUID registrationId) {
        RegistrationState state = state(registrationId);
        StoredCourse course = course(state.registration().courseId());
        Progress standing = runtimes.of(course.course())
                .progress(course, state, wiring.clock().instant());
        List<SetAside> kept = setAside(registrationId);
        return kept.isEmpty() ? standing : standing.because(Why.of("set-aside.kept", null, "" + kept.size()));
    }

    @Override
    public List<String> journal(UUID registrationId) {
        return store.journal(state(registrationId).registration().id(), 1).stream()
                .flatMap(batch -> texts(batch.entries()).stream())
                .toList();
    }

    private static List<String> texts(String entries) {
        return ((List<?>) Json.read(entries)).stream().map(Json::write).toList();
    }

    @Override
    public List<SetAside> setAside(UUID registrationId) {
        List<SetAside> all = store.setAside(state(registrationId).registration().id());
        if (all.isEmpty()) {
            return all;
        }
        Set<String> merged = new HashSet<>(journal(registrationId));
        return all.stream()
                .filter(one -> !merged.containsAll(texts(one.entries())))
                .filter(one -> all.stream().noneMatch(one::isPartOf))
                .toList();
    }

    @Override
    public boolean waive(UUID registrationId, String unitId, String reason) {
        RegistrationState state = state(registrationId);
        StoredCourse course = course(state.registration().courseId());
        return runtimes.of(course.course())
                .waive(course, registrationId, unitId, reason, wiring.clock().instant());
    }

    private RegistrationState state(UUID registrationId) {
        return store.state(registrationId).orElseThrow(() -> new NoSuchElementException("no such registration"));
    }

    private StoredCourse course(UUID courseId) {
        return wiring.courses().find(courseId).orElseThrow(() -> new NoSuchElementException("no such course"));
    }
}
