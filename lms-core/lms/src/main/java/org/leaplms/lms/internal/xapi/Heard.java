package org.leaplms.lms.internal.xapi;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.Score;
import org.leaplms.lms.Times;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.spi.PendingStatement;
import org.leaplms.lms.spi.ProgressSummary;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.xapi.model.Activity;
import org.leaplms.xapi.model.Result;
import org.leaplms.xapi.model.Statement;

/** Follows the statements of one request through a session: checks each, moves session and registration on. */
final class Heard {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Outline outline;
    private final Outline.Unit unit;
    private final Case here;
    private final String actor;
    private final XapiStatements made;
    private final List<PendingStatement> also = new ArrayList<>();
    private Session session;
    private XapiState known;
    private boolean news;

    private Heard(Outline outline, Outline.Unit unit, Case here, Iris iris, String actor, Session session) {
        this.outline = outline;
        this.unit = unit;
        this.here = here;
        this.actor = actor;
        this.made = new XapiStatements(here.course(), here.registration(), outline, iris);
        this.session = session;
        this.known = XapiState.read(here.state().snapshot());
    }

    static Heard begin(Outline outline, Case here, Iris iris, String actor) {
        Session session = Session.read(here.window().data());
        Outline.Unit unit = outline.unit(session.unitId()).orElseThrow();
        return new Heard(outline, unit, here, iris, actor, session);
    }

    boolean hasNews() {
        return news;
    }

    Session session() {
        return session;
    }

    List<PendingStatement> also() {
        return also;
    }

    /** The registration after what was heard. */
    RegistrationState state() {
        RegistrationState before = here.state();
        ProgressSummary later =
                before.summary().withTimes(times(before.summary().times()));
        return before.advanced(before.lastSeq(), known.write(), Summaries.summary(outline, known, later, here.now()));
    }

    private Times times(Times before) {
        Duration between = Duration.between(here.window().lastSeenAt(), here.now());
        Duration since = between.isNegative() ? Duration.ZERO : between;
        Duration counted = since.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : since;
        return new Times(
                before.content(), before.wall().plus(since), before.active().plus(counted));
    }

    /** Takes a statement in, or tells the requirement it breaks. */
    Optional<String> hear(Statement statement) {
        @Nullable UUID id = statement.id().orElse(null);
        @Nullable List<String> satisfied = id == null ? null : session.heard().get(id.toString());
        if (satisfied != null) {
            also.addAll(made.satisfied(satisfied, session.id(), at(statement)));
            return Optional.empty();
        }
        if (!outline.cmi5()) {
            return hearPlain(statement);
        }
        Optional<String> broken = Cmi5Rules.broken(statement, scope());
        if (broken.isEmpty()) {
            move(statement);
        }
        return broken;
    }

    private Facts.Scope scope() {
        return new Facts.Scope(
                here.registration().id(),
                session.id(),
                made.activityId(unit),
                actor,
                unit,
                here.window().mode(),
                session,
                known.unit(unit.id()));
    }

    private void move(Statement statement) {
        Facts facts = new Facts(statement, scope());
        if (facts.isDefined("initialized")) {
            mark(statement, Mark.INITIALIZED);
        } else if (facts.isDefined("terminated")) {
            mark(statement, Mark.TERMINATED);
            spent(facts.result);
        } else if (facts.isDefined("completed")) {
            mark(statement, Mark.COMPLETED);
            settle(known.unit(unit.id()).asCompleted(), statement);
        } else if (facts.judges()) {
            boolean passed = facts.isDefined("passed");
            mark(statement, passed ? Mark.PASSED : Mark.FAILED);
            settle(known.unit(unit.id()).judged(passed, score(facts.result)), statement);
        }
    }

    private void mark(Statement statement, Mark mark) {
        session = session.with(mark, Session.Moment.of(here.now(), at(statement)));
        note(statement, List.of());
    }

    /** What this statement added the first time, it adds again when it is sent again. */
    private void note(Statement statement, List<String> satisfied) {
        session = session.heard(statement.id().map(UUID::toString).orElse(""), satisfied);
        news = true;
    }

    private void spent(Result result) {
        @Nullable String duration = result.duration();
        Duration lasted = duration == null ? null : Durations.parse(duration);
        if (lasted != null) {
            known = known.with(unit.id(), known.unit(unit.id()).spent(lasted));
        }
    }

    private void settle(UnitState state, Statement statement) {
        MoveOn.Outcome outcome = MoveOn.evaluate(outline, known.with(unit.id(), state));
        known = outcome.state();
        List<String> ids = outline.cmi5() ? outcome.ids(outline) : List.of();
        also.addAll(made.satisfied(ids, session.id(), at(statement)));
        note(statement, ids);
    }

    private Instant at(Statement statement) {
        return statement.timestamp().orElse(here.now());
    }

    /** Without cmi5 any statement about the launched activity counts for what its verb and result say. */
    private Optional<String> hearPlain(Statement statement) {
        if (statement.voids().isPresent()) {
            return Optional.of("6.3.0.0-1");
        }
        if (!new Facts(statement, scope()).hasOwnActor()) {
            return Optional.of("8.1.3.0-3");
        }
        if (statement.object() instanceof Activity activity && activity.id().equals(unit.id())) {
            UnitState before = known.unit(unit.id());
            UnitState after = PlainCompletion.after(before, statement);
            if (!after.equals(before)) {
                settle(after, statement);
            }
        }
        return Optional.empty();
    }

    static Score score(Result result) {
        org.leaplms.xapi.model.Score score = result.score();
        return score == null
                ? Score.NONE
                : new Score(number(score.scaled()), number(score.raw()), number(score.min()), number(score.max()));
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
