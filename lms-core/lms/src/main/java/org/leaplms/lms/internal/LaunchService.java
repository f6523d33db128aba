package org.leaplms.lms.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.LaunchLink;
import org.leaplms.lms.LaunchOptions;
import org.leaplms.lms.Launches;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Links and windows: who holds a registration. What a window records is its course's runtime's business. */
public final class LaunchService implements Launches {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchService.class);
    private static final int LOST_AT_ONCE = 100;

    private final Wiring wiring;
    private final LmsStore store;
    private final Tickets tickets;
    private final Runtimes runtimes;
    private final Changes changes;

    public LaunchService(Wiring wiring, Runtimes runtimes, Changes changes) {
        this.wiring = wiring;
        this.store = wiring.store();
        this.tickets = new Tickets(wiring.tokens());
        this.runtimes = runtimes;
        this.changes = changes;
    }

    @Override
    public LaunchLink launch(UUID registrationId, LaunchOptions options) {
        RegistrationState state =
                store.state(registrationId).orElseThrow(() -> new NoSuchElementException("no such registration"));
        @Nullable Locale asked = options.language();
        Locale language = asked != null ? asked : state.registration().learner().language();
        Instant expires = wiring.clock().instant().plus(options.validFor());
        String token = tickets.launch(wiring.ids().get(), registrationId, language, options, expires);
        return new LaunchLink(wiring.at("/launch/" + token), token, expires);
    }

    @Override
    public OpenOutcome open(String token) {
        return open(token, false);
    }

    @Override
    public OpenOutcome takeOver(String token) {
        return open(token, true);
    }

    private OpenOutcome open(String token, boolean takeOver) {
        Instant now = wiring.clock().instant();
        Optional<Tickets.Launch> link = tickets.launch(token);
        if (link.isPresent()) {
            return now.isBefore(link.get().expires())
                    ? openLink(link.get(), takeOver, now)
                    : new OpenOutcome.Refused(OpenOutcome.Reason.EXPIRED);
        }
        Optional<Tickets.WindowPass> pass = tickets.window(token);
        if (pass.isEmpty()) {
            return new OpenOutcome.Refused(OpenOutcome.Reason.INVALID);
        }
        return store.window(pass.get().windowId())
                .map(window -> reopen(window, now))
                .orElseGet(() -> new OpenOutcome.Refused(OpenOutcome.Reason.INVALID));
    }

    private OpenOutcome openLink(Tickets.Launch link, boolean takeOver, Instant now) {
        return store.window(link.windowId())
                .map(window -> reopen(window, now))
                .orElseGet(() -> changes.retrying(() -> openNew(link, takeOver, now)));
    }

    /** Empty when another change of the registration came between. */
    private Optional<OpenOutcome> openNew(Tickets.Launch link, boolean takeOver, Instant now) {
        Optional<RegistrationState> state = store.state(link.registrationId());
        Optional<StoredCourse> course = state.flatMap(wiring.courses()::of);
        if (state.isEmpty() || course.isEmpty()) {
            return Optional.of(new OpenOutcome.Refused(OpenOutcome.Reason.GONE));
        }
        Case opening = new Case(course.get(), state.get(), window(link, state.get(), now), now);
        CourseRuntime runtime = runtimes.of(opening.course());
        Optional<Window> holder = runtime.holds(opening.window()) ? holder(state.get()) : Optional.empty();
        boolean asks = !takeOver && !runtime.givesWay(opening.stored());
        if (holder.isPresent() && asks && isBusy(holder.get(), now)) {
            return Optional.of(new OpenOutcome.Busy(
                    opening.registration(), opening.course(), holder.get().lastSeenAt()));
        }
        return openNow(opening, holder);
    }

    private Optional<OpenOutcome> openNow(Case opening, Optional<Window> holder) {
        CourseRuntime runtime = runtimes.of(opening.course());
        if (!runtime.offers(opening)) {
            return Optional.of(new OpenOutcome.Refused(OpenOutcome.Reason.GONE));
        }
        Change ended = holder.map(old -> ending(opening.window(old), CourseRuntime.Ending.TAKEN_OVER))
                .orElseGet(() -> Change.of(opening.state()));
        Change opened = runtime.open(opening.state(ended.state()));
        Change both = together(ended, opened, runtime.holds(opening.window()) ? opening.window() : null);
        if (!changes.apply(both)) {
            return Optional.empty();
        }
        return Optional.of(opened(opening.window().id(), opening.now()));
    }

    private static Change together(Change ended, Change opened, @Nullable Window newHolder) {
        List<Window> windows = new ArrayList<>(ended.windows());
        windows.addAll(opened.windows());
        List<PendingStatement> statements = new ArrayList<>(ended.statements());
        statements.addAll(opened.statements());
        RegistrationState state =
                newHolder == null ? opened.state() : opened.state().withHolder(newHolder.id());
        return new Change(state, windows, ended.batch(), statements, ended.shared());
    }

    private Window window(Tickets.Launch link, RegistrationState state, Instant now) {
        return new Window(
                link.windowId(),
                link.registrationId(),
                Window.State.OPEN,
                link.mode(),
                link.language(),
                link.unitId(),
                link.returnTo(),
                now,
                now,
                now.plus(wiring.windowLife()),
                state.lastSeq(),
                "{}");
    }

    private boolean isBusy(Window holder, Instant now) {
        return holder.state() == Window.State.OPEN
                && holder.lastSeenAt().plus(wiring.busyFor()).isAfter(now);
    }

    private Optional<Window> holder(RegistrationState state) {
        return Optional.ofNullable(state.holder()).flatMap(store::window);
    }

    private OpenOutcome reopen(Window window, Instant now) {
        if (!window.state().isLive()) {
            return new OpenOutcome.Refused(
                    window.state() == Window.State.TAKEN_OVER
                            ? OpenOutcome.Reason.TAKEN_OVER
                            : OpenOutcome.Reason.CLOSED);
        }
        if (!now.isBefore(window.expiresAt())) {
            return new OpenOutcome.Refused(OpenOutcome.Reason.EXPIRED);
        }
        change(window.id(), now, runtime -> runtime::reopen);
        return opened(window.id(), now);
    }

    private OpenOutcome opened(UUID windowId, Instant now) {
        Window window = store.window(windowId).orElseThrow();
        RegistrationState state = store.state(window.registrationId()).orElseThrow();
        StoredCourse course = wiring.courses().of(state).orElseThrow();
        String token = tickets.window(windowId, window.expiresAt());
        Case open = new Case(course, state, window, now);
        return new OpenOutcome.Opened(runtimes.of(course.course()).session(open, token));
    }

    @Override
    public CommitReply commit(String token, String batchJson) {
        Instant now = wiring.clock().instant();
        return tickets.window(token)
                .flatMap(pass -> store.window(pass.windowId()))
                .map(window -> runtimes.scorm().commit(window, batchJson, now))
                .orElseGet(CommitReplies::denied);
    }

    @Override
    public Optional<ContentFile> content(String token, String path) {
        Instant now = wiring.clock().instant();
        return tickets.content(token)
                .filter(pass -> now.isBefore(pass.expires()))
                .flatMap(pass -> store.window(pass.windowId()))
                .filter(window -> window.state().isLive())
                .flatMap(window -> wiring.courses().ofRegistration(window.registrationId()))
                .flatMap(course -> wiring.content().find(course.contentKey(), path));
    }

    @Override
    public void release(String token) {
        Instant now = wiring.clock().instant();
        tickets.window(token).ifPresent(pass -> change(pass.windowId(), now, runtime -> LaunchService::released));
    }

    private static Change released(Case here) {
        return Change.of(here.state(), here.window().seen(here.now()).state(Window.State.RELEASED));
    }

    /** Changes a live window that may go on; others are left alone. Tells whether there was one. */
    private boolean change(UUID windowId, Instant now, Function<CourseRuntime, Function<Case, Change>> how) {
        return changes.retrying(() -> {
            Optional<Case> here = live(windowId, now);
            if (here.isEmpty()) {
                return Optional.of(false);
            }
            CourseRuntime runtime = runtimes.of(here.get().course());
            Change change = how.apply(runtime).apply(here.get());
            return changes.apply(change) ? Optional.of(true) : Optional.empty();
        });
    }

    /** A live window that holds its registration, or is of a kind that holds none. */
    private Optional<Case> live(UUID windowId, Instant now) {
        Optional<Window> window =
                store.window(windowId).filter(found -> found.state().isLive());
        Optional<RegistrationState> state = window.flatMap(found -> store.state(found.registrationId()));
        Optional<StoredCourse> course = state.flatMap(wiring.courses()::of);
        if (course.isEmpty()) {
            return Optional.empty();
        }
        Case here = new Case(course.get(), state.orElseThrow(), window.orElseThrow(), now);
        boolean holds = runtimes.of(here.course()).holds(here.window());
        return holds && !windowId.equals(here.state().holder()) ? Optional.empty() : Optional.of(here);
    }

    @Override
    public void close(String token) {
        tickets.window(token).ifPresent(pass -> end(pass.windowId(), CourseRuntime.Ending.CLOSED));
    }

    @Override
    public boolean end(UUID registrationId) {
        return store.state(registrationId)
                .map(RegistrationState::holder)
                .map(holder -> end(holder, CourseRuntime.Ending.CLOSED))
                .orElse(false);
    }

    @Override
    public int finishLost() {
        Instant before = wiring.clock().instant().minus(wiring.lostAfter());
        int all = 0;
        int ended;
        do {
            ended = 0;
            for (Window lost : store.holdersLastSeenBefore(before, LOST_AT_ONCE)) {
                ended += endLost(lost) ? 1 : 0;
            }
            all += ended;
        } while (ended > 0);
        return all;
    }

    /** One that cannot be ended keeps nobody else waiting. */
    private boolean endLost(Window lost) {
        try {
            return end(lost.id(), CourseRuntime.Ending.LOST);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "LMS-003 window {} of registration {} was given up and cannot be ended; it is tried again, mend the cause",
                    lost.id(),
                    lost.registrationId(),
                    failure);
            return false;
        }
    }

    private boolean end(UUID windowId, CourseRuntime.Ending how) {
        return change(windowId, wiring.clock().instant(), runtime -> here -> ending(here, how));
    }

    private Change ending(Case ending, CourseRuntime.Ending how) {
        Window.State state =
                switch (how) {
                    case CLOSED -> Window.State.CLOSED;
                    case TAKEN_OVER -> Window.State.TAKEN_OVER;
                    case LOST -> Window.State.LOST;
                };
        Change change = runtimes.of(ending.course()).end(ending, how);
        Window last =
                change.windows().isEmpty() ? ending.window() : change.windows().get(0);
        boolean held = ending.window().id().equals(change.state().holder());
        return new Change(
                held ? change.state().withHolder(null) : change.state(),
                List.of(last.state(state)),
                change.batch(),
                change.statements(),
                change.shared());
    }

    @Override
    public String fetch(String fetchToken) {
        return runtimes.xapi().fetch(fetchToken, wiring.clock().instant());
    }
}
