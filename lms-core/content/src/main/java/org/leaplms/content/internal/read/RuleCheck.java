package org.leaplms.content.internal.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Location;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;
import org.leaplms.scorm.course.SequencingRule.Action;
import org.leaplms.scorm.course.SequencingRule.Condition;
import org.leaplms.scorm.course.SequencingRule.ConditionType;

/** Checks single rules: what they refer to, whether they can hold, and whether they always do. */
final class RuleCheck {
    private final Findings findings;
    private final Map<String, Location> places;

    RuleCheck(Findings findings, Map<String, Location> places) {
        this.findings = findings;
        this.places = places;
    }

    void check(ActivityDefinition activity, @Nullable ActivityDefinition parent) {
        SequencingDefinition s = activity.sequencing();
        Set<String> objectives = Stream.concat(Stream.of(s.primaryObjective()), s.objectives().stream())
                .map(ObjectiveDefinition::id)
                .filter(id -> id != null)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        for (List<SequencingRule> rules : List.of(s.preconditionRules(), s.exitRules(), s.postconditionRules())) {
            rules.forEach(rule -> rule(activity, rule, objectives));
        }
        always(activity);
        boolean forward = parent != null && parent.sequencing().controlMode().forwardOnly();
        if (forward && s.postconditionRules().stream().anyMatch(r -> r.action() == Action.PREVIOUS)) {
            report(activity, CheckId.SEQ_FORWARD_ONLY, activity.identifier());
        }
    }

    private void rule(ActivityDefinition activity, SequencingRule rule, Set<String> objectives) {
        for (Condition condition : rule.conditions()) {
            String objective = condition.referencedObjective();
            if (objective != null && !objectives.contains(objective)) {
                report(activity, CheckId.SEQ_UNKNOWN_OBJECTIVE, activity.identifier(), objective);
            }
        }
        if (rule.combination() == ConditionCombination.ALL) {
            contradiction(activity, rule);
        }
    }

    private void contradiction(ActivityDefinition activity, SequencingRule rule) {
        List<Condition> all = rule.conditions();
        for (Condition one : all) {
            boolean opposite = !one.not()
                    && all.stream()
                            .anyMatch(o -> o.not()
                                    && o.type() == one.type()
                                    && java.util.Objects.equals(o.referencedObjective(), one.referencedObjective())
                                    && o.measureThreshold() == one.measureThreshold());
            if (opposite || (one.type() == ConditionType.ALWAYS && one.not())) {
                report(
                        activity,
                        CheckId.SEQ_CONTRADICTION,
                        activity.identifier(),
                        one.type().token());
                return;
            }
        }
    }

    private static boolean alwaysHolds(SequencingRule rule) {
        Stream<Condition> conditions = rule.conditions().stream();
        return rule.combination() == ConditionCombination.ALL
                ? conditions.allMatch(c -> c.type() == ConditionType.ALWAYS && !c.not())
                : conditions.anyMatch(c -> c.type() == ConditionType.ALWAYS && !c.not());
    }

    private void always(ActivityDefinition activity) {
        SequencingDefinition s = activity.sequencing();
        Set<Action> pre = s.preconditionRules().stream()
                .filter(RuleCheck::alwaysHolds)
                .map(SequencingRule::action)
                .collect(Collectors.toSet());
        String blocked = pre.contains(Action.DISABLED) ? "disabled" : pre.contains(Action.SKIP) ? "skip" : null;
        if (blocked != null) {
            report(activity, CheckId.SEQ_ALWAYS_SKIPPED, activity.identifier(), blocked);
        }
        for (SequencingRule rule : s.postconditionRules()) {
            boolean again = rule.action() == Action.RETRY || rule.action() == Action.RETRY_ALL;
            if (again && alwaysHolds(rule) && s.limits().attemptLimit() == null) {
                report(
                        activity,
                        CheckId.SEQ_ENDLESS_RETRY,
                        activity.identifier(),
                        rule.action().token());
            }
        }
    }

    /** How many leaves can be reached at all. */
    long reachable(ActivityDefinition activity) {
        SequencingDefinition s = activity.sequencing();
        boolean disabled =
                s.preconditionRules().stream().anyMatch(r -> r.action() == Action.DISABLED && alwaysHolds(r));
        Integer attempts = s.limits().attemptLimit();
        if (disabled || (attempts != null && attempts == 0)) {
            return 0;
        }
        if (activity.isLeaf()) {
            return 1;
        }
        boolean open = s.controlMode().choice() || s.controlMode().flow();
        return open ? activity.children().stream().mapToLong(this::reachable).sum() : 0;
    }

    private void report(ActivityDefinition activity, CheckId check, String... arguments) {
        findings.report(check, places.getOrDefault(activity.identifier(), Location.PACKAGE), arguments);
    }
}
