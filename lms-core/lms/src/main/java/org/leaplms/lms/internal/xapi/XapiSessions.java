package org.leaplms.lms.internal.xapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Changes;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;
import org.leaplms.xapi.lrs.AccessPolicy.Allow;
import org.leaplms.xapi.lrs.AccessPolicy.Deny;
import org.leaplms.xapi.lrs.AccessPolicy.Verdict;
import org.leaplms.xapi.model.Identifier;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;

/**
 * What content says in its session. The registration moves first, then the statements are stored together with those the
 * engine adds. A sender who gets no answer sends the same statement again: one that moved the registration already is let
 * through, with the same additions, so that either order of failure ends in the same record. Thread-safe.
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
    private final StatementReader reader = new StatementReader();

    public XapiSessions(Wiring wiring, Iris iris, Changes changes) {
        this.wiring = wiring;
        this.store = wiring.store();
        this.iris = iris;
        this.changes = changes;
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

    Verdict storing(UUID windowId, List<Statement> statements) {
        Instant now = wiring.clock().instant();
        return changes.retrying(() -> storing(here(windowId, now), statements));
    }

    /** Empty when another change of the registration came between. */
    private Optional<Verdict> storing(Case here, List<Statement> statements) {
        if (!here.window().state().isLive()) {
            return Optional.of(deny("9.3.6.0-2"));
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
        return changes.apply(Change.of(heard.state(), seen)) ? Optional.of(new Allow(also)) : Optional.empty();
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
