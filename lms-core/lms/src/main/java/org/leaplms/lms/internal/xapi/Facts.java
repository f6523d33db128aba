package org.leaplms.lms.internal.xapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.LaunchMode;
import org.leaplms.xapi.json.JsonNumber;
import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.model.Activity;
import org.leaplms.xapi.model.Actor;
import org.leaplms.xapi.model.Agent;
import org.leaplms.xapi.model.Context;
import org.leaplms.xapi.model.Identifier;
import org.leaplms.xapi.model.Result;
import org.leaplms.xapi.model.Score;
import org.leaplms.xapi.model.Statement;

/** A statement of an AU beside the session it came in, as cmi5's rules look at both. */
final class Facts {
    private static final Score NO_SCORE = new Score(null, null, null, null);

    final Statement statement;
    final Scope scope;
    final Context context;
    final Result result;
    final Score score;
    final String verb;
    /** Whether the statement calls itself cmi5 defined. */
    final boolean defined;

    Facts(Statement statement, Scope scope) {
        this.statement = statement;
        this.scope = scope;
        this.context = statement.context().orElseGet(Context::empty);
        this.result = statement.result().orElseGet(Result::empty);
        @Nullable Score reported = result.score();
        this.score = reported == null ? NO_SCORE : reported;
        this.verb = statement.verb().id();
        this.defined = hasCategory(Cmi5.CATEGORY);
    }

    /**
     * What the session allows.
     *
     * @param actor key of the learner's identifier
     */
    record Scope(
            UUID registration,
            UUID session,
            String activityId,
            String actor,
            Outline.Unit unit,
            LaunchMode mode,
            Session state,
            UnitState unitState) {}

    boolean isDefined(String word) {
        return defined && verb.equals(Cmi5.VERBS + word);
    }

    boolean isDefinedAny(String... words) {
        return Stream.of(words).anyMatch(this::isDefined);
    }

    boolean hasCategory(String id) {
        return related("category").anyMatch(id::equals);
    }

    Stream<String> related(String relation) {
        List<Activity> activities = context.activities().getOrDefault(relation, List.of());
        return activities.stream().map(Activity::id);
    }

    boolean had(Mark mark) {
        return scope.state().has(mark);
    }

    /** Order is a matter of timestamps (cmi5 9.3): nothing was said before initialized or after terminated. */
    boolean isWithinSession() {
        long said = statement.timestamp().map(Instant::toEpochMilli).orElse(0L);
        boolean begun = scope.state()
                .moment(Mark.INITIALIZED)
                .map(when -> when.said() <= said)
                .orElse(true);
        return begun
                && scope.state()
                        .moment(Mark.TERMINATED)
                        .map(when -> said <= when.said())
                        .orElse(true);
    }

    /** What ends a session is not dated before what moved it. */
    boolean endsLast() {
        long said = statement.timestamp().map(Instant::toEpochMilli).orElse(0L);
        return Stream.of(Mark.INITIALIZED, Mark.COMPLETED, Mark.PASSED, Mark.FAILED)
                .flatMap(mark -> scope.state().moment(mark).stream())
                .allMatch(when -> when.said() <= said);
    }

    boolean hasOwnActor() {
        Actor actor = statement.actor();
        @Nullable Identifier identifier = actor.identifier();
        return actor instanceof Agent && identifier != null && identifier.key().equals(scope.actor());
    }

    boolean hasOwnObject() {
        return statement.object() instanceof Activity activity && activity.id().equals(scope.activityId());
    }

    boolean hasOwnSession() {
        return extension(Cmi5.SESSION_ID) instanceof JsonString text
                && text.value().equals(scope.session().toString());
    }

    boolean hasOwnRegistration() {
        return scope.registration().equals(context.registration());
    }

    private @Nullable JsonValue extension(String iri) {
        Map<String, JsonValue> extensions = context.extensions();
        return extensions.get(iri);
    }

    /** Sent in UTC, which the text tells and the instant does not. */
    boolean isUtc() {
        String text = statement.tree().string("timestamp");
        return text != null && (text.endsWith("Z") || text.endsWith("+00:00") || text.endsWith("+0000"));
    }

    boolean judges() {
        return isDefinedAny("passed", "failed");
    }

    boolean concludes() {
        return result.success() != null || result.completion() != null;
    }

    boolean scores() {
        return !score.equals(NO_SCORE) || hasEmptyScore();
    }

    private boolean hasEmptyScore() {
        return result.score() != null;
    }

    Optional<BigDecimal> mastery() {
        @Nullable Double mastery = scope.unit().masteryScore();
        return mastery == null ? Optional.empty() : Optional.of(BigDecimal.valueOf(mastery));
    }

    boolean repeatsMastery() {
        return mastery()
                .map(mastery -> extension(Cmi5.MASTERY_SCORE) instanceof JsonNumber number
                        && new BigDecimal(number.text()).compareTo(mastery) == 0)
                .orElse(true);
    }

    /** Below 0, 0 or above 0 as the scaled score is below, at or above mastery; nothing if either is not known. */
    Optional<Integer> againstMastery() {
        @Nullable BigDecimal scaled = score.scaled();
        return scaled == null ? Optional.empty() : mastery().map(scaled::compareTo);
    }
}
