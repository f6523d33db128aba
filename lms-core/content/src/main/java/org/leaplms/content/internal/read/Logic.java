package org.leaplms.content.internal.read;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.SequencingRule;
import org.leaplms.scorm.course.SequencingRule.Condition;
import org.leaplms.scorm.course.SequencingRule.ConditionType;

/** What can be said of the conditions of a rule without running the course. */
final class Logic {
    private Logic() {}

    /** Whether the rule holds whatever happens. */
    static boolean always(SequencingRule rule) {
        return holds(rule, Logic::certain);
    }

    /** Whether the rule holds whenever an attempt has ended; an answer that is not known yet is given in the end. */
    static boolean afterEveryAttempt(SequencingRule rule) {
        boolean either = rule.combination() == ConditionCombination.ANY
                && pairs(rule).anyMatch(p -> p.one.not() != p.other.not() && p.same());
        return either || holds(rule, c -> certain(c) || (c.type() == ConditionType.ATTEMPTED && !c.not()));
    }

    /** The condition that can never hold together with another one of the rule, or alone. */
    static java.util.Optional<Condition> impossible(SequencingRule rule) {
        if (rule.combination() != ConditionCombination.ALL) {
            return java.util.Optional.empty();
        }
        return Stream.concat(
                        rule.conditions().stream().filter(c -> c.type() == ConditionType.ALWAYS && c.not()),
                        pairs(rule).filter(Pair::excluded).map(p -> p.one))
                .findFirst();
    }

    private static boolean holds(SequencingRule rule, java.util.function.Predicate<Condition> test) {
        Stream<Condition> conditions = rule.conditions().stream();
        return rule.combination() == ConditionCombination.ALL ? conditions.allMatch(test) : conditions.anyMatch(test);
    }

    private static boolean certain(Condition condition) {
        return condition.type() == ConditionType.ALWAYS && !condition.not();
    }

    private record Pair(Condition one, Condition other) {
        boolean same() {
            return one.type() == other.type() && about() && one.measureThreshold() == other.measureThreshold();
        }

        boolean about() {
            return Objects.equals(one.referencedObjective(), other.referencedObjective());
        }

        boolean excluded() {
            return !one.not() && other.not() && (same() || (about() && other.type() == needed(one.type())))
                    || !one.not()
                            && !other.not()
                            && about()
                            && one.type() == ConditionType.OBJECTIVE_MEASURE_GREATER_THAN
                            && other.type() == ConditionType.OBJECTIVE_MEASURE_LESS_THAN
                            && one.measureThreshold() >= other.measureThreshold();
        }

        /** What must be known for a condition to hold. */
        private static ConditionType needed(ConditionType type) {
            return switch (type) {
                case SATISFIED -> ConditionType.OBJECTIVE_STATUS_KNOWN;
                case OBJECTIVE_MEASURE_GREATER_THAN, OBJECTIVE_MEASURE_LESS_THAN ->
                    ConditionType.OBJECTIVE_MEASURE_KNOWN;
                case COMPLETED -> ConditionType.ACTIVITY_PROGRESS_KNOWN;
                default -> type;
            };
        }
    }

    private static Stream<Pair> pairs(SequencingRule rule) {
        List<Condition> all = rule.conditions();
        return all.stream().flatMap(one -> all.stream().filter(o -> o != one).map(o -> new Pair(one, o)));
    }
}
