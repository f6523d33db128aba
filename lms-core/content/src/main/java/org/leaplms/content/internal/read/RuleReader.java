package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.RollupControls;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;
import org.leaplms.scorm.course.SequencingRule.Action;

/** Reads sequencing and rollup rules. A rule with a word nobody knows is reported and left out. */
final class RuleReader {
    private static final Set<Action> PRE =
            Set.of(Action.SKIP, Action.DISABLED, Action.HIDDEN_FROM_CHOICE, Action.STOP_FORWARD_TRAVERSAL);
    private static final Set<Action> POST = Set.of(
            Action.EXIT_PARENT, Action.EXIT_ALL, Action.RETRY, Action.RETRY_ALL, Action.CONTINUE, Action.PREVIOUS);

    private final Values values;
    private final Findings findings;

    RuleReader(Values values, Findings findings) {
        this.values = values;
        this.findings = findings;
    }

    void sequencingRules(XmlElement e, SequencingDefinition.Builder builder) {
        for (XmlElement child : e.children()) {
            switch (child.name()) {
                case "preConditionRule" -> add(child, PRE, builder::precondition);
                case "exitConditionRule" -> add(child, Set.of(Action.EXIT), builder::exitRule);
                case "postConditionRule" -> add(child, POST, builder::postcondition);
                default -> {}
            }
        }
    }

    private void add(XmlElement e, Set<Action> allowed, java.util.function.Consumer<SequencingRule> target) {
        XmlElement actionElement = e.child("ruleAction").orElse(null);
        if (actionElement == null) {
            findings.at(e, CheckId.SEQ_RULE_WITHOUT_ACTION);
            return;
        }
        Action action = values.tokenOrNull(actionElement, "action", Action.values(), Action::token);
        if (action == null) {
            return;
        }
        if (!allowed.contains(action)) {
            findings.at(actionElement, CheckId.SEQ_BAD_TOKEN, "action", action.token());
            return;
        }
        XmlElement list = e.child("ruleConditions").orElse(null);
        List<SequencingRule.Condition> conditions = conditions(list);
        if (conditions.isEmpty()) {
            findings.at(e, CheckId.SEQ_RULE_WITHOUT_CONDITION);
            return;
        }
        target.accept(new SequencingRule(combination(list, ConditionCombination.ALL), conditions, action));
    }

    private List<SequencingRule.Condition> conditions(@Nullable XmlElement list) {
        List<SequencingRule.Condition> conditions = new ArrayList<>();
        for (XmlElement e : list == null ? List.<XmlElement>of() : list.children("ruleCondition")) {
            SequencingRule.ConditionType type = values.tokenOrNull(
                    e, "condition", SequencingRule.ConditionType.values(), SequencingRule.ConditionType::token);
            if (type != null) {
                String objective = e.attribute("referencedObjective");
                conditions.add(new SequencingRule.Condition(
                        type,
                        not(e),
                        objective == null || objective.isBlank() ? null : objective.strip(),
                        values.number(e, "measureThreshold", -1, 1, 0)));
            }
        }
        return conditions;
    }

    private boolean not(XmlElement e) {
        return operator(e, "operator", "not", "noOp");
    }

    private ConditionCombination combination(@Nullable XmlElement list, ConditionCombination otherwise) {
        if (list == null || list.attribute("conditionCombination") == null) {
            return otherwise;
        }
        return operator(list, "conditionCombination", "all", "any")
                ? ConditionCombination.ALL
                : ConditionCombination.ANY;
    }

    /** Whether an attribute with two words has the first of them. */
    private boolean operator(XmlElement e, String name, String first, String second) {
        String value = e.attribute(name, second);
        if (!value.equals(first) && !value.equals(second)) {
            findings.at(e, CheckId.SEQ_BAD_TOKEN, name, value);
        }
        return value.equals(first);
    }

    void rollupRules(XmlElement e, SequencingDefinition.Builder builder) {
        builder.rollupControls(new RollupControls(
                values.bool(e, "rollupObjectiveSatisfied", true),
                values.bool(e, "rollupProgressCompletion", true),
                values.number(e, "objectiveMeasureWeight", 0, 1, 1)));
        for (XmlElement rule : e.children("rollupRule")) {
            rollupRule(rule, builder);
        }
    }

    private void rollupRule(XmlElement e, SequencingDefinition.Builder builder) {
        XmlElement actionElement = e.child("rollupAction").orElse(null);
        if (actionElement == null) {
            findings.at(e, CheckId.SEQ_RULE_WITHOUT_ACTION);
            return;
        }
        RollupRule.Action action =
                values.tokenOrNull(actionElement, "action", RollupRule.Action.values(), RollupRule.Action::token);
        XmlElement list = e.child("rollupConditions").orElse(null);
        List<RollupRule.Condition> conditions = rollupConditions(list);
        if (conditions.isEmpty()) {
            findings.at(e, CheckId.SEQ_RULE_WITHOUT_CONDITION);
        }
        if (action == null || conditions.isEmpty()) {
            return;
        }
        Integer minimum = values.count(e, "minimumCount");
        builder.rollupRule(new RollupRule(
                values.token(
                        e,
                        "childActivitySet",
                        RollupRule.ChildSet.values(),
                        RollupRule.ChildSet::token,
                        RollupRule.ChildSet.ALL),
                minimum == null ? 0 : minimum,
                values.number(e, "minimumPercent", 0, 1, 0),
                combination(list, ConditionCombination.ANY),
                conditions,
                action));
    }

    private List<RollupRule.Condition> rollupConditions(@Nullable XmlElement list) {
        List<RollupRule.Condition> conditions = new ArrayList<>();
        for (XmlElement e : list == null ? List.<XmlElement>of() : list.children("rollupCondition")) {
            RollupRule.ConditionType type = values.tokenOrNull(
                    e, "condition", RollupRule.ConditionType.values(), RollupRule.ConditionType::token);
            if (type != null) {
                conditions.add(new RollupRule.Condition(type, not(e)));
            }
        }
        return conditions;
    }
}
