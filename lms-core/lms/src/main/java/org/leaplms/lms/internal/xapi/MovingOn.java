package org.leaplms.lms.internal.xapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.lms.Registration;
import org.leaplms.lms.internal.Changes;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;

/** What becomes satisfied outside of any session: at registration, and by waiving. Thread-safe. */
final class MovingOn {
    private final Wiring wiring;
    private final LmsStore store;
    private final Iris iris;
    private final Changes changes;

    MovingOn(Wiring wiring, Iris iris, Changes changes) {
        this.wiring = wiring;
        this.store = wiring.store();
        this.iris = iris;
        this.changes = changes;
    }

    /** Evaluates moveOn, so that what asks for nothing is satisfied from the start (cmi5 9.6.1.1-3). */
    void registered(StoredCourse course, Registration registration) {
        Instant now = wiring.clock().instant();
        changes.retrying(() -> {
            RegistrationState state = store.state(registration.id()).orElseThrow();
            boolean done = state.snapshot() != null || changes.apply(evaluated(course, state, now));
            return done ? Optional.of(true) : Optional.empty();
        });
    }

    /** What the first evaluation changes; nothing if it was done before. */
    Change evaluated(StoredCourse course, RegistrationState state, Instant now) {
        return state.snapshot() != null
                ? Change.of(state)
                : evaluated(
                        course,
                        Courses.outline(course),
                        state,
                        XapiState.NEW,
                        wiring.ids().get(),
                        now);
    }

    private Change evaluated(
            StoredCourse course, Outline outline, RegistrationState state, XapiState known, UUID session, Instant now) {
        MoveOn.Outcome outcome = MoveOn.evaluate(outline, known);
        ProgressSummary before = state.summary();
        boolean moved = !outcome.state().equals(XapiState.NEW);
        ProgressSummary summary = moved ? Summaries.summary(outline, outcome.state(), before, now) : before;
        Change change =
                Change.of(state.advanced(state.lastSeq(), outcome.state().write(), summary));
        XapiStatements made = new XapiStatements(course.course(), state.registration(), outline, iris);
        return outline.cmi5() ? change.statements(made.satisfied(outcome.ids(outline), session, now)) : change;
    }

    /** See {@link org.leaplms.lms.Registrations#waive}. */
    boolean waive(StoredCourse course, UUID registrationId, String unitId, String reason, Instant at) {
        Outline outline = Courses.outline(course);
        Outline.Unit unit =
                outline.unit(unitId).orElseThrow(() -> new NoSuchElementException("no such unit in the course"));
        UUID session = wiring.ids().get();
        return changes.retrying(() -> {
            RegistrationState state = store.state(registrationId).orElseThrow();
            XapiState known = XapiState.read(state.snapshot());
            if (known.unit(unitId).waived() || known.unit(unitId).satisfied()) {
                return Optional.of(false);
            }
            XapiState waived = known.with(unitId, known.unit(unitId).asWaived());
            Change evaluated = evaluated(course, outline, state, waived, session, at);
            PendingStatement said = new XapiStatements(course.course(), state.registration(), outline, iris)
                    .waived(unit, session, reason, at);
            List<PendingStatement> all = new ArrayList<>(List.of(said));
            all.addAll(evaluated.statements());
            return changes.apply(evaluated.statements(all)) ? Optional.of(true) : Optional.empty();
        });
    }
}
