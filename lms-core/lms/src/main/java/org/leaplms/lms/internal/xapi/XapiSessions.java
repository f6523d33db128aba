package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.internal.Aside;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Changes;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.internal.Sha256;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;
import org.leaplms.xapi.json.JsonEdit;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.lrs.AccessPolicy.Allow;
import org.leaplms.xapi.lrs.AccessPolicy.Deny;
import org.leaplms.xapi.lrs.AccessPolicy.Verdict;
import org.leaplms.xapi.model.Identifier;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.XapiVersion;

/**
 * What content says in its session. A statement that moves the registration is owed to the record store in the same step, with
 * those the engine adds, so that no status is without its record, whatever fails next; that the record store is then given them
 * once more by the one who asked changes nothing. A sender who gets no answer sends the same statement again: one that moved the
 * registration already is let through, with the same additions. Thread-safe.
 */
public final class XapiSessions {
    /** How exactly it is kept when a window was last heard of, as long as it says nothing that matters. */
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    /** Requirements kept outside {@link Cmi5Rules}: of documents, and of windows that are over. */
    static final List<String> OTHER_REQUIREMENTS = List.of("8.1.4.0-3", "9.3.6.0-2", "10.2.1.0-5", "11.0.0.0-5");

    private final Wiring wiring;
    private final LmsStore store;
    private final Iris iris;
    private final Changes changes;
    private final Aside aside;
    private final StatementReader reader = new StatementReader();

    public XapiSessions(Wiring wiring, Iris iris, Changes changes) {
        this.wiring = wiring;
        this.store = wiring.store();
        this.iris = iris;
        this.changes = changes;
        this.aside = new Aside(wiring);
    }

    UUID registration(UUID windowId) {
        return store.window(windowId).orElseThrow().registrationId();
    }

    /** Content of xAPI packages may leave the registration out; cmi5 content may not. */
    boolean isRegistration(UUID windowId, @Nullable UUID asked) {
        return registration(windowId).equals(asked)
                || asked == null && !outline(windowId).cmi5();
    }

    private Outline outline(UUID windowId) {
        return Courses.outline(here(windowId, wiring.clock().instant()).stored());
    }

    /** Key of the learner's identifier. */
    String actor(UUID windowId) {
        RegistrationState state = store.state(registration(windowId)).orElseThrow();
        return actor(state);
    }

    private String actor(RegistrationState state) {
        return new Identifier.Account(
                        iris.base(), state.registration().learner().id())
                .key();
    }

    private Case here(UUID windowId, Instant now) {
        Window window = store.window(windowId).orElseThrow();
        RegistrationState state = store.state(window.registrationId()).orElseThrow();
        StoredCourse course = wiring.courses().of(state).orElseThrow();
        return new Case(course, state, window, now);
    }

    /** Whether it was not marked before. */
    boolean mark(UUID windowId, Mark mark) {
        Instant now = wiring.clock().instant();
        return changes.retrying(() -> {
            Case here = here(windowId, now);
            Session session = Session.read(here.window().data());
            if (session.has(mark)) {
                return Optional.of(false);
            }
            Window marked = here.window()
                    .seen(now)
                    .data(session.with(mark, Session.Moment.of(now, now)).write());
            return changes.apply(Change.of(here.state(), marked)) ? Optional.of(true) : Optional.empty();
        });
    }

    static Deny deny(String requirement) {
        return new Deny("CM5-" + requirement, RefusalTexts.message(requirement), RefusalTexts.cure(requirement));
    }

    Verdict storing(UUID windowId, XapiVersion version, List<Statement> statements) {
        Instant now = wiring.clock().instant();
        return changes.retrying(() -> storing(here(windowId, now), version, statements));
    }

    /**
     * Nothing is recorded for a session that is over (cmi5 9.3.6, 9.3.8); what was said is kept for a person to look at. What
     * the session had said already may be said again by a sender whose answer was lost.
     */
    Verdict tooLate(UUID windowId, List<Statement> statements) {
        Window window = store.window(windowId).orElseThrow();
        Map<String, List<String>> heard = Session.read(window.data()).heard();
        if (statements.stream()
                .allMatch(one ->
                        one.id().map(UUID::toString).map(heard::containsKey).orElse(false))) {
            return Allow.PLAIN;
        }
        String said = statements.stream().map(Statement::json).collect(Collectors.joining(",", "[", "]"));
        aside.put(
                window,
                new Aside.Entries(0, 0, Sha256.hex(said), said),
                SetAside.Reason.SESSION_OVER,
                wiring.clock().instant());
        return deny("9.3.6.0-2");
    }

    /** Empty when another change of the registration came between. */
    private Optional<Verdict> storing(Case here, XapiVersion version, List<Statement> statements) {
        if (!here.window().state().isLive()) {
            return Optional.of(tooLate(here.window().id(), statements));
        }
        Outline outline = Courses.outline(here.stored());
        Heard heard = Heard.begin(outline, here, iris, actor(here.state()));
        for (Statement statement : statements) {
            Optional<String> broken = heard.hear(statement);
            if (broken.isPresent()) {
                return Optional.of(deny(broken.get()));
            }
        }
        List<Statement> also = read(heard.also());
        boolean recent = here.window().lastSeenAt().plus(OFTEN_ENOUGH).isAfter(here.now());
        if (!heard.hasNews() && recent) {
            return Optional.of(new Allow(also));
        }
        Window seen = here.window()
                .seen(here.now())
                .state(after(heard))
                .data(heard.session().write());
        List<PendingStatement> owed = owed(here, version, statements);
        owed.addAll(heard.also());
        Change change = Change.of(heard.state(), seen).statements(owed);
        return changes.apply(change) ? Optional.of(new Allow(also)) : Optional.empty();
    }

    /** As the sender will have them stored. What has no id or comes with attachments is stored by the sender's request alone. */
    private static List<PendingStatement> owed(Case here, XapiVersion version, List<Statement> statements) {
        List<PendingStatement> owed = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.id().isPresent() && statement.attachments().isEmpty()) {
                UUID registration = here.registration().id();
                owed.add(new PendingStatement(statement.id().get(), registration, versioned(statement, version)));
            }
        }
        return owed;
    }

    private static String versioned(Statement statement, XapiVersion version) {
        if (statement.tree().has("version")) {
            return statement.json();
        }
        return JsonEdit.of(statement.tree())
                .set(statement.tree(), "version", JsonString.quote(version.statementVersion()))
                .apply();
    }

    /** After terminated the page may still show itself, and others may open the course without asking. */
    private static Window.State after(Heard heard) {
        return heard.session().has(Mark.TERMINATED) ? Window.State.RELEASED : Window.State.OPEN;
    }

    private List<Statement> read(List<PendingStatement> made) {
        List<Statement> statements = new ArrayList<>();
        made.forEach(one -> statements.add(reader.trusted(one.json())));
        return statements;
    }
}
