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
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;
import org.leaplms.scorm.course.SequencingRule.Action;
import org.leaplms.scorm.course.SequencingRule.Condition;

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
        endless(activity, parent);
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
        Logic.impossible(rule)
                .ifPresent(c -> report(
                        activity,
                        CheckId.SEQ_CONTRADICTION,
                        activity.identifier(),
                        c.type().token()));
    }

    private void always(ActivityDefinition activity) {
        SequencingDefinition s = activity.sequencing();
        Set<Action> pre = s.preconditionRules().stream()
                .filter(Logic::always)
                .map(SequencingRule::action)
                .collect(Collectors.toSet());
        String blocked = pre.contains(Action.DISABLED) ? "disabled" : pre.contains(Action.SKIP) ? "skip" : null;
        if (blocked != null) {
            report(activity, CheckId.SEQ_ALWAYS_SKIPPED, activity.identifier(), blocked);
        }
    }

    /** Nothing but an attempt limit, or a choice where there is one, leads out of a rule that always sends learners back. */
    private void endless(ActivityDefinition activity, @Nullable ActivityDefinition parent) {
        SequencingDefinition s = activity.sequencing();
        boolean caught = parent != null && !parent.sequencing().controlMode().choice();
        for (SequencingRule rule : s.postconditionRules()) {
            boolean again = rule.action() == Action.RETRY
                    || rule.action() == Action.RETRY_ALL
                    || (rule.action() == Action.PREVIOUS && caught);
            if (again && Logic.afterEveryAttempt(rule) && s.limits().attemptLimit() == null) {
                report(
                        activity,
                        CheckId.SEQ_ENDLESS_RETRY,
                        activity.identifier(),
                        rule.action().token());
            }
        }
    }

    private void report(ActivityDefinition activity, CheckId check, String... arguments) {
        findings.report(check, places.getOrDefault(activity.identifier(), Location.PACKAGE), arguments);
    }
}
