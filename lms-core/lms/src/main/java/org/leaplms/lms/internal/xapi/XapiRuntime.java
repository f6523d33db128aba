package org.leaplms.lms.internal.xapi;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Progress;
import org.leaplms.lms.Registration;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Changes;
import org.leaplms.lms.internal.CourseRuntime;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.internal.Tokens;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;
import org.leaplms.scorm.json.JsonObject;

/** cmi5 courses and xAPI packages: launched with a credential of their own, heard over HTTP. */
public final class XapiRuntime implements CourseRuntime {
    private final Wiring wiring;
    private final Iris iris;
    private final MovingOn moving;
    private final SessionCredentials credentials;
    private final LaunchData launchData;
    private final XapiProgress progress;
    private final LaunchUrls urls;
    private final FetchAddress fetching;

    public XapiRuntime(
            Wiring wiring,
            Iris iris,
            Changes changes,
            XapiSessions sessions,
            SessionCredentials credentials,
            LaunchData launchData,
            XapiProgress progress) {
        this.wiring = wiring;
        this.iris = iris;
        this.moving = new MovingOn(wiring, iris, changes);
        this.credentials = credentials;
        this.launchData = launchData;
        this.progress = progress;
        this.urls = new LaunchUrls(wiring.baseUrl(), iris);
        this.fetching = new FetchAddress(wiring, sessions, credentials);
    }

    @Override
    public boolean holds(Window window) {
        return true;
    }

    @Override
    public void registered(StoredCourse course, Registration registration) {
        moving.registered(course, registration);
    }

    /**
     * Foreign content tells nobody when its window closes, and a session that is launched anew abandons the one before
     * (cmi5 9.3.6), so the learner comes back at once. Content of xAPI packages knows no sessions.
     */
    @Override
    public boolean givesWay(StoredCourse course) {
        return Courses.outline(course).cmi5();
    }

    @Override
    public boolean offers(Case opening) {
        return wanted(opening).isPresent();
    }

    /** The unit asked for, else the first that is not satisfied yet, else the first. */
    private static Optional<Outline.Unit> wanted(Case opening) {
        Outline outline = Courses.outline(opening.stored());
        @Nullable String asked = opening.window().unitId();
        if (asked != null) {
            return outline.unit(asked);
        }
        XapiState known = XapiState.read(opening.state().snapshot());
        return outline.units().stream()
                .filter(unit -> !known.unit(unit.id()).satisfied())
                .findFirst()
                .or(() -> outline.unit(null));
    }

    /** Registering evaluates; where that did not come to its end, opening does. */
    @Override
    public Change open(Case opening) {
        Change evaluated = moving.evaluated(opening.stored(), opening.state(), opening.now());
        Case evaluatedFirst = opening.state(evaluated.state());
        Change begun = begin(
                evaluatedFirst,
                wanted(evaluatedFirst).orElseThrow(),
                opening.window().id());
        return begun.statements(both(evaluated, begun));
    }

    private static List<PendingStatement> both(Change first, Change then) {
        List<PendingStatement> all = new ArrayList<>(first.statements());
        all.addAll(then.statements());
        return all;
    }

    /** A page that was loaded again cannot fetch its credential again, so the unit is launched anew in the same window. */
    @Override
    public Change reopen(Case again) {
        Window window = again.window().seen(again.now()).state(Window.State.OPEN);
        boolean spent = Session.read(window.data()).has(Mark.FETCHED);
        if (!spent || !Courses.outline(again.stored()).cmi5()) {
            return Change.of(again.state(), window);
        }
        Change ended = end(again, Ending.LOST);
        Change begun = begin(
                again.state(ended.state()).window(window),
                unit(again.stored(), window),
                wiring.ids().get());
        return begun.statements(both(ended, begun));
    }

    private Change begin(Case opening, Outline.Unit unit, UUID sessionId) {
        Outline outline = Courses.outline(opening.stored());
        XapiState known = XapiState.read(opening.state().snapshot());
        XapiState launched = known.with(unit.id(), known.unit(unit.id()).launched());
        Session session = Session.launched(sessionId, opening.now(), unit.id());
        Session.Moment fetched = Session.Moment.of(opening.now(), opening.now());
        Window window = opening.window().data((outline.cmi5() ? session : session.with(Mark.FETCHED, fetched)).write());
        ProgressSummary started = started(opening.state().summary(), opening.now());
        RegistrationState state = opening.state();
        RegistrationState next = state.advanced(
                state.lastSeq(), launched.write(), Summaries.summary(outline, launched, started, opening.now()));
        PendingStatement statement = made(opening).launched(unit, sessionId, opening, address(unit, window));
        return Change.of(next, window).statements(List.of(statement));
    }

    private XapiStatements made(Case here) {
        return new XapiStatements(here.course(), here.registration(), Courses.outline(here.stored()), iris);
    }

    private static ProgressSummary started(ProgressSummary before, Instant at) {
        return before.startedAt() != null
                ? before
                : new ProgressSummary(
                        before.status(),
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

    @Override
    public LaunchSession session(Case open, String token) {
        Outline outline = Courses.outline(open.stored());
        Outline.Unit unit = unit(open.stored(), open.window());
        String activityId = made(open).activityId(unit);
        String url = address(unit, open.window());
        if (outline.cmi5()) {
            launchData.write(
                    open, unit, activityId, Session.read(open.window().data()).id());
            launchData.writePreferences(open);
        }
        URI uri = outline.cmi5()
                ? urls.cmi5(url, open, activityId, fetching.token(open.window()))
                : urls.xapi(url, open, activityId, "Basic " + credentials.issue(open.window()));
        return new LaunchSession.Xapi(
                open.window().id(),
                token,
                open.registration(),
                open.course(),
                open.window().mode(),
                open.window().language(),
                open.returnTo(),
                open.window().expiresAt(),
                uri,
                unit.ownWindow());
    }

    private static Outline.Unit unit(StoredCourse course, Window window) {
        return Courses.outline(course)
                .unit(Session.read(window.data()).unitId())
                .orElseThrow();
    }

    /** The same at every opening of a window. */
    private String address(Outline.Unit unit, Window window) {
        JsonObject pass = new JsonObject().set("w", window.id().toString());
        return urls.content(unit, wiring.tokens().sign(Tokens.Kind.CONTENT, pass, window.expiresAt()));
    }

    /** See {@link org.leaplms.lms.Launches#fetch}. */
    public String fetch(String fetchToken, Instant now) {
        return fetching.answer(fetchToken, now);
    }

    /** A session that was launched and not terminated is abandoned (cmi5 9.3.6). */
    @Override
    public Change end(Case ending, Ending how) {
        Session session = Session.read(ending.window().data());
        Outline outline = Courses.outline(ending.stored());
        if (session.has(Mark.TERMINATED) || !outline.cmi5()) {
            return Change.of(ending.state());
        }
        Outline.Unit unit = unit(ending.stored(), ending.window());
        Duration lasted = lasted(session, ending.window());
        RegistrationState state = ending.state();
        XapiState known = XapiState.read(state.snapshot());
        XapiState left = known.with(unit.id(), known.unit(unit.id()).asAbandoned(lasted));
        ProgressSummary summary = Summaries.summary(
                outline, left, state.summary(), ending.window().lastSeenAt());
        return Change.of(state.advanced(state.lastSeq(), left.write(), summary))
                .statements(List.of(made(ending).abandoned(unit, session.id(), lasted, ending.now())));
    }

    /** From launch to the last sign of life (cmi5 9.5.4.2), not to the moment that somebody noticed the end. */
    private static Duration lasted(Session session, Window window) {
        Duration heard = Duration.between(Instant.ofEpochMilli(session.sinceMillis()), window.lastSeenAt());
        return session.has(Mark.INITIALIZED) && !heard.isNegative() ? heard : Duration.ZERO;
    }

    @Override
    public Progress progress(StoredCourse course, RegistrationState state, Instant asOf) {
        return progress.read(course, state, asOf);
    }

    @Override
    public boolean waive(StoredCourse course, UUID registrationId, String unitId, String reason, Instant at) {
        return moving.waive(course, registrationId, unitId, reason, at);
    }
}
