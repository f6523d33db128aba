package org.leaplms.scorm.testkit.cts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.ConstrainedChoice;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.DeliveryControls;
import org.leaplms.scorm.course.LimitConditions;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RollupConsiderations;
import org.leaplms.scorm.course.RollupControls;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;
import org.w3c.dom.Element;

/** The sequencing element of an item; where it names one of the collection, its own elements replace that one's. */
final class ManifestSequencing {
    private final SequencingDefinition.Builder definition = SequencingDefinition.builder();

    private ManifestSequencing() {}

    static SequencingDefinition read(Element item, Map<String, Element> collections) {
        Map<String, Element> parts = new LinkedHashMap<>();
        for (Element sequencing : Xml.children(item, "sequencing")) {
            Element base = collections.get(Xml.text(sequencing, "IDRef"));
            if (base != null) {
                Xml.children(base).forEach(part -> parts.put(name(part), part));
            }
            Xml.children(sequencing).forEach(part -> parts.put(name(part), part));
        }
        ManifestSequencing reader = new ManifestSequencing();
        parts.forEach(reader::part);
        ManifestObjectives.read(parts.get("objectives"), parts.get("adlseq:objectives"), reader.definition);
        return reader.definition.build();
    }

    /** Both namespaces have an element called objectives. */
    private static String name(Element part) {
        boolean adl = part.getNamespaceURI() != null && part.getNamespaceURI().contains("adlseq");
        return adl && part.getLocalName().equals("objectives") ? "adlseq:objectives" : part.getLocalName();
    }

    private void part(String name, Element part) {
        switch (name) {
            case "controlMode" ->
                definition.controlMode(new ControlMode(
                        Xml.flag(part, "choice", true),
                        Xml.flag(part, "choiceExit", true),
                        Xml.flag(part, "flow", false),
                        Xml.flag(part, "forwardOnly", false),
                        Xml.flag(part, "useCurrentAttemptObjectiveInfo", true),
                        Xml.flag(part, "useCurrentAttemptProgressInfo", true)));
            case "constrainedChoiceConsiderations" ->
                definition.constrainedChoice(new ConstrainedChoice(
                        Xml.flag(part, "preventActivation", false), Xml.flag(part, "constrainChoice", false)));
            case "sequencingRules" -> sequencingRules(part);
            case "limitConditions" -> limits(part);
            case "rollupRules" -> rollupRules(part);
            case "rollupConsiderations" -> considerations(part);
            case "randomizationControls" ->
                definition.randomization(new RandomizationControls(
                        timing(part, "randomizationTiming"),
                        Xml.flag(part, "reorderChildren", false),
                        timing(part, "selectionTiming"),
                        Xml.text(part, "selectCount").isEmpty()
                                ? null
                                : Integer.valueOf(Xml.text(part, "selectCount"))));
            case "deliveryControls" ->
                definition.delivery(new DeliveryControls(
                        Xml.flag(part, "tracked", true),
                        Xml.flag(part, "completionSetByContent", false),
                        Xml.flag(part, "objectiveSetByContent", false)));
            default -> {}
        }
    }

    private static RandomizationControls.Timing timing(Element part, String attribute) {
        return token(
                RandomizationControls.Timing.values(),
                RandomizationControls.Timing::token,
                Xml.text(part, attribute),
                RandomizationControls.Timing.NEVER);
    }

    private void limits(Element part) {
        String attempts = Xml.text(part, "attemptLimit").trim();
        String duration = Xml.text(part, "attemptAbsoluteDurationLimit").trim();
        definition.limits(new LimitConditions(
                attempts.isEmpty() ? null : Integer.valueOf(attempts), duration.isEmpty() ? null : duration));
    }

    private void sequencingRules(Element part) {
        for (Element rule : Xml.children(part)) {
            Element conditions = Xml.child(rule, "ruleConditions");
            SequencingRule read = new SequencingRule(
                    combination(conditions, ConditionCombination.ALL),
                    conditions(conditions),
                    token(
                            SequencingRule.Action.values(),
                            SequencingRule.Action::token,
                            Xml.text(Xml.child(rule, "ruleAction"), "action"),
                            null));
            switch (rule.getLocalName()) {
                case "preConditionRule" -> definition.precondition(read);
                case "exitConditionRule" -> definition.exitRule(read);
                default -> definition.postcondition(read);
            }
        }
    }

    private static List<SequencingRule.Condition> conditions(Element parent) {
        List<SequencingRule.Condition> conditions = new ArrayList<>();
        for (Element condition : Xml.children(parent, "ruleCondition")) {
            String objective = Xml.text(condition, "referencedObjective");
            conditions.add(new SequencingRule.Condition(
                    token(
                            SequencingRule.ConditionType.values(),
                            SequencingRule.ConditionType::token,
                            Xml.text(condition, "condition"),
                            null),
                    Xml.text(condition, "operator").equals("not"),
                    objective.isBlank() ? null : objective,
                    Xml.number(condition, "measureThreshold", 0)));
        }
        return conditions;
    }

    private static ConditionCombination combination(Element conditions, ConditionCombination missing) {
        return switch (Xml.text(conditions, "conditionCombination")) {
            case "all" -> ConditionCombination.ALL;
            case "any" -> ConditionCombination.ANY;
            default -> missing;
        };
    }

    private void rollupRules(Element part) {
        definition.rollupControls(new RollupControls(
                Xml.flag(part, "rollupObjectiveSatisfied", true),
                Xml.flag(part, "rollupProgressCompletion", true),
                Xml.number(part, "objectiveMeasureWeight", 1.0)));
        for (Element rule : Xml.children(part, "rollupRule")) {
            Element conditions = Xml.child(rule, "rollupConditions");
            List<RollupRule.Condition> read = new ArrayList<>();
            for (Element condition : Xml.children(conditions, "rollupCondition")) {
                read.add(new RollupRule.Condition(
                        token(
                                RollupRule.ConditionType.values(),
                                RollupRule.ConditionType::token,
                                Xml.text(condition, "condition"),
                                null),
                        Xml.text(condition, "operator").equals("not")));
            }
            definition.rollupRule(new RollupRule(
                    token(
                            RollupRule.ChildSet.values(),
                            RollupRule.ChildSet::token,
                            Xml.text(rule, "childActivitySet"),
                            RollupRule.ChildSet.ALL),
                    (int) Xml.number(rule, "minimumCount", 0),
                    Xml.number(rule, "minimumPercent", 0),
                    combination(conditions, ConditionCombination.ANY),
                    read,
                    token(
                            RollupRule.Action.values(),
                            RollupRule.Action::token,
                            Xml.text(Xml.child(rule, "rollupAction"), "action"),
                            null)));
        }
    }

    private void considerations(Element part) {
        definition.rollupConsiderations(new RollupConsiderations(
                required(part, "requiredForSatisfied"),
                required(part, "requiredForNotSatisfied"),
                required(part, "requiredForCompleted"),
                required(part, "requiredForIncomplete"),
                Xml.flag(part, "measureSatisfactionIfActive", true)));
    }

    private static RollupConsiderations.RequiredFor required(Element part, String attribute) {
        return token(
                RollupConsiderations.RequiredFor.values(),
                RollupConsiderations.RequiredFor::token,
                Xml.text(part, attribute),
                RollupConsiderations.RequiredFor.ALWAYS);
    }

    private static <E> E token(E[] values, Function<E, String> token, String text, @Nullable E missing) {
        for (E value : values) {
            if (token.apply(value).equals(text.trim())) {
                return value;
            }
        }
        if (missing == null) {
            throw new IllegalArgumentException("'" + text + "' is not in the vocabulary");
        }
        return missing;
    }
}
