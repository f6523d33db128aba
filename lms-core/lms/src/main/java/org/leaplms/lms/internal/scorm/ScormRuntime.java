package org.leaplms.lms.internal.scorm;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.ActivityProgress;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Learner;
import org.leaplms.lms.Progress;
import org.leaplms.lms.Registration;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Changes;
import org.leaplms.lms.internal.CourseRuntime;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.internal.Statuses;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.CourseStructureCodec;
import org.leaplms.scorm.session.CourseProgress;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.ScormSession;
import org.leaplms.scorm.session.SessionView;

/**
 * SCORM courses: the engine in the page predicts, this one decides. A window for browsing or review runs on a session of its
 * own that nobody keeps.
 */
public final class ScormRuntime implements CourseRuntime {
    private final Wiring wiring;
    private final Iris iris;
    private final LiveSessions live = new LiveSessions();
    private final Commits commits;

    public ScormRuntime(Wiring wiring, Iris iris, Changes changes) {
        this.wiring = wiring;
        this.iris = iris;
        this.commits = new Commits(wiring, iris, changes, live);
    }

    @Override
    public void registered(StoredCourse course, Registration registration) {
        // nothing to evaluate before the first launch
    }

    @Override
    public boolean holds(Window window) {
        return window.mode() == LaunchMode.NORMAL;
    }

    /** Answers may still be on their way from the other window, so the learner decides. */
    @Override
    public boolean givesWay(StoredCourse course) {
        return false;
    }

    @Override
    public boolean offers(Case opening) {
        @Nullable String unit = opening.window().unitId();
        return unit == null
                || opening.course().units().stream()
                        .anyMatch(known -> known.id().equals(unit));
    }

    @Override
    public Change open(Case opening) {
        RegistrationState state = opening.state();
        ScormStatements statements = new ScormStatements(opening.course(), opening.registration(), iris, "");
        statements.launched(opening.now(), opening.window().id());
        if (!holds(opening.window())) {
            return Change.of(state, opening.window()).statements(statements.made());
        }
        ScormSession session = resumed(opening);
        String snapshot = state.snapshot();
        String begun = snapshot != null ? snapshot : session.snapshot();
        RegistrationState opened = state.advanced(state.lastSeq(), begun, started(state.summary(), opening.now()));
        return Change.of(opened, handing(inheriting(opening), session)).statements(statements.made());
    }

    @Override
    public Change reopen(Case again) {
        Window window = again.window().seen(again.now()).state(Window.State.OPEN);
        return Change.of(again.state(), holds(window) ? handing(again.window(window), resumed(again)) : window);
    }

    /** The new window may send what the last one could not: the attempts it goes on with are the same. */
    private Case inheriting(Case opening) {
        WindowData data = WindowData.read(opening.window().data());
        Set<String> resumed = Continuations.of(wiring.store(), opening.state()).stream()
                .findFirst()
                .map(last -> WindowData.read(last.data()).resumed())
                .orElse(Set.of());
        return opening.window(opening.window().data(data.resuming(resumed).write()));
    }

    private static ScormSession resumed(Case here) {
        String snapshot = here.state().snapshot();
        return snapshot == null ? start(here) : ScormSession.resume(structure(here.stored()), snapshot);
    }

    /** The window with what its page is to take over from the learner's other courses. */
    private Window handing(Case here, ScormSession session) {
        String learner = here.registration().learner().id();
        String share = Shares.handed(session, wiring.store().shared(learner));
        WindowData data = WindowData.read(here.window().data()).handing(share);
        return here.window().data(data.write());
    }

    private static ProgressSummary started(ProgressSummary before, Instant at) {
        if (before.startedAt() != null) {
            return before;
        }
        return new ProgressSummary(
                Statuses.of(before.completion(), before.success(), true),
                before.completion(),
                before.success(),
                before.score(),
                before.measure(),
                before.location(),
                before.times(),
                at,
                before.completedAt(),
                at);
    }

    static CourseStructure structure(StoredCourse course) {
        return CourseStructureCodec.read(course.structure());
    }

    private static ScormSession start(Case opening) {
        UUID id = opening.registration().id();
        long seed = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        return ScormSession.start(structure(opening.stored()), learner(opening), seed);
    }

    private static LearnerContext learner(Case opening) {
        Learner learner = opening.registration().learner();
        LearnerContext context = LearnerContext.of(learner.id(), learner.name())
                .withLanguage(opening.window().language().toLanguageTag());
        return switch (opening.window().mode()) {
            case NORMAL -> context;
            case BROWSE -> context.withMode(org.leaplms.scorm.session.LaunchMode.BROWSE, false);
            case REVIEW -> context.withMode(org.leaplms.scorm.session.LaunchMode.REVIEW, false);
        };
    }

    @Override
    public LaunchSession session(Case open, String token) {
        Window window = open.window();
        RegistrationState state = open.state();
        String kept = holds(window) ? state.snapshot() : null;
        return new LaunchSession.Scorm(
                window.id(),
                token,
                open.registration(),
                open.course(),
                window.mode(),
                window.language(),
                open.returnTo(),
                window.expiresAt(),
                open.stored().structure(),
                kept != null ? kept : start(open).snapshot(),
                kept != null ? state.lastSeq() : 0,
                WindowData.read(window.data()).share(),
                kept != null ? continuing(state) : List.of());
    }

    private List<UUID> continuing(RegistrationState state) {
        return Continuations.of(wiring.store(), state).stream().map(Window::id).toList();
    }

    /** See {@link org.leaplms.lms.Launches#commit}. */
    public CommitReply commit(Window window, String batchJson, Instant now) {
        return commits.commit(window, batchJson, now);
    }

    @Override
    public Change end(Case ending, Ending how) {
        Change nothing = Change.of(ending.state());
        String snapshot = ending.state().snapshot();
        if (how == Ending.TAKEN_OVER || snapshot == null || !holds(ending.window())) {
            return nothing;
        }
        ScormSession session = resumed(ending);
        if (session.view().state() != SessionView.State.DELIVERED) {
            return nothing;
        }
        Replayed replayed =
                Replayed.of(session, () -> session.sessionLost(ending.now().toEpochMilli()));
        List<JournalEntry> entries = replayed.written();
        return entries.isEmpty() ? nothing : ended(commits.change(ending, entries, replayed, null));
    }

    /** The window's page is not heard any more: what it may still have does not go on from here. */
    private static Change ended(Change change) {
        Window window = change.windows().get(0);
        Window marked = window.data(WindowData.read(window.data()).end().write());
        return new Change(change.state(), List.of(marked), change.batch(), change.statements(), change.shared());
    }

    @Override
    public Progress progress(StoredCourse course, RegistrationState state, Instant asOf) {
        CourseStructure structure = structure(course);
        String snapshot = state.snapshot();
        ScormSession session = snapshot == null
                ? ScormSession.start(
                        structure,
                        LearnerContext.of(state.registration().learner().id(), ""),
                        0)
                : ScormSession.resume(structure, snapshot);
        CourseProgress engine = session.progress();
        Reasons reasons = new Reasons(session, engine);
        List<ActivityProgress> activities = engine.activities().stream()
                .map(activity -> ScormProgress.activity(activity, reasons.of(activity)))
                .toList();
        ProgressSummary summary = state.summary();
        return new Progress(
                state.registration(),
                asOf,
                summary.status(),
                summary.completion(),
                summary.success(),
                summary.score(),
                summary.measure(),
                summary.location(),
                summary.times(),
                summary.startedAt(),
                summary.completedAt(),
                summary.lastActivityAt(),
                activities,
                reasons.of(summary, engine.activities().get(0)));
    }

    @Override
    public boolean waive(StoredCourse course, UUID registrationId, String unitId, String reason, Instant at) {
        throw new UnsupportedOperationException("only units of cmi5 courses can be waived");
    }
}
