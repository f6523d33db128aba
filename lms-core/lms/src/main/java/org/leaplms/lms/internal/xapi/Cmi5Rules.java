package org.leaplms.lms.internal.xapi;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.leaplms.lms.LaunchMode;
import org.leaplms.xapi.model.Statement;

/**
 * What an AU may say in a session (cmi5 sections 7.1, 9 and 10.2). Each rule carries the id of the requirement it keeps; the
 * first one broken is told. The order matters where one rule's question makes sense only if another is kept.
 */
final class Cmi5Rules {
    private static final List<Rule> RULES = List.of(
            // Who, what, when, and in which session.
            rule("9.1.0.0-1", f -> f.statement.id().isPresent()),
            rule("9.7.0.0-1", f -> f.statement.timestamp().isPresent()),
            rule("9.7.0.0-2", Facts::isUtc),
            rule("8.1.3.0-3", Facts::hasOwnActor),
            rule("9.6.0.0-1", f -> f.statement.context().isPresent()),
            rule("9.6.1.0-1", Facts::hasOwnRegistration),
            rule("9.6.3.1-4", Facts::hasOwnSession),
            rule("10.2.1.0-6", f -> f.related("grouping")
                    .anyMatch(f.scope.unit().id()::equals)),
            rule("6.3.0.0-1", f -> f.statement.voids().isEmpty()),
            // The course of a session.
            rule("11.0.0.0-3", f -> !f.isDefined("initialized") || f.had(Mark.PREFERENCES_READ)),
            rule("9.3.0.0-4", f -> f.isDefined("initialized") || f.had(Mark.INITIALIZED)),
            rule("9.3.2.0-3", f -> !f.isDefined("initialized") || !f.had(Mark.INITIALIZED)),
            rule("9.3.8.0-3", f -> !f.isDefined("terminated") || !f.had(Mark.TERMINATED)),
            rule("7.1.3.0-1", Facts::isWithinSession),
            rule("9.3.0.0-5", f -> !f.isDefined("terminated") || f.endsLast()),
            // Statements that cmi5 does not define.
            rule("9.6.2.2-2", f -> f.defined || !f.hasCategory(Cmi5.MOVE_ON_CATEGORY)),
            // Statements that cmi5 defines: verb and object.
            rule(
                    "9.3.0.0-1",
                    f -> !f.defined || f.isDefinedAny("initialized", "completed", "passed", "failed", "terminated")),
            rule("9.4.0.0-2", f -> !f.defined || f.hasOwnObject()),
            // Once each.
            rule("9.3.0.0-2", f -> !f.isDefined("completed") || !f.had(Mark.COMPLETED)),
            rule("9.3.0.0-3", f -> !f.judges() || !f.had(Mark.PASSED) && !f.had(Mark.FAILED)),
            rule(
                    "9.3.0.0-6",
                    f -> !f.isDefined("completed") || !f.scope.unitState().completed()),
            rule(
                    "9.3.0.0-7",
                    f -> !f.isDefined("passed") || !f.scope.unitState().passed()),
            rule(
                    "9.3.0.0-8",
                    f -> !f.isDefined("failed") || !f.scope.unitState().passed()),
            // Launch mode.
            rule(
                    "10.2.2.0-5",
                    f -> f.scope.mode() == LaunchMode.NORMAL || !f.isDefinedAny("completed", "passed", "failed")),
            // Result.
            rule("9.5.1.0-2", f -> !f.defined || !f.scores() || f.judges()),
            rule(
                    "9.5.1.0-3",
                    f -> !f.defined || f.score.raw() == null || f.score.min() != null && f.score.max() != null),
            rule("9.5.2.0-1", f -> !f.isDefined("passed") || Boolean.TRUE.equals(f.result.success())),
            rule("9.5.2.0-2", f -> !f.isDefined("failed") || Boolean.FALSE.equals(f.result.success())),
            rule("9.5.2.0-3", f -> !f.defined || f.result.success() == null || f.judges()),
            rule("9.5.3.0-1", f -> !f.isDefined("completed") || Boolean.TRUE.equals(f.result.completion())),
            rule("9.5.3.0-2", f -> !f.defined || f.result.completion() == null || f.isDefined("completed")),
            rule("9.5.4.1-1", f -> !f.isDefined("terminated") || f.result.duration() != null),
            rule("9.5.4.1-2", f -> !f.isDefined("completed") || f.result.duration() != null),
            rule("9.5.4.1-3", f -> !f.isDefined("passed") || f.result.duration() != null),
            rule("9.5.4.1-4", f -> !f.isDefined("failed") || f.result.duration() != null),
            // Categories and mastery.
            rule("9.6.2.2-1", f -> !f.defined || !f.concludes() || f.hasCategory(Cmi5.MOVE_ON_CATEGORY)),
            rule("9.6.2.2-2", f -> !f.defined || f.concludes() || !f.hasCategory(Cmi5.MOVE_ON_CATEGORY)),
            rule("9.6.3.2-2", f -> !f.judges() || !f.scores() || f.repeatsMastery()),
            rule("9.3.4.0-2", f -> !f.isDefined("passed") || f.againstMastery().orElse(0) >= 0),
            rule("9.3.5.0-2", f -> !f.isDefined("failed") || f.againstMastery().orElse(-1) < 0));

    private Cmi5Rules() {}

    private record Rule(String requirement, Predicate<Facts> kept) {}

    private static Rule rule(String requirement, Predicate<Facts> kept) {
        return new Rule(requirement, kept);
    }

    /** Every requirement that is kept here. */
    static List<String> requirements() {
        return RULES.stream().map(Rule::requirement).distinct().toList();
    }

    /** The requirement that the statement breaks first. */
    static Optional<String> broken(Statement statement, Facts.Scope scope) {
        Facts facts = new Facts(statement, scope);
        return RULES.stream()
                .filter(rule -> !rule.kept().test(facts))
                .map(Rule::requirement)
                .findFirst();
    }
}
