package org.leaplms.content.manifest;

import java.util.List;
import org.leaplms.content.internal.xml.XmlWriter;
import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.ConstrainedChoice;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.DeliveryControls;
import org.leaplms.scorm.course.LimitConditions;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RollupConsiderations;
import org.leaplms.scorm.course.RollupControls;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;

/** Writes the sequencing of an activity, leaving out everything that is the specification's default. */
final class SequencingWriter {
    private final XmlWriter xml;
    private final boolean fourth;

    SequencingWriter(XmlWriter xml, boolean fourth) {
        this.xml = xml;
        this.fourth = fourth;
    }

    void write(SequencingDefinition s) {
        if (s.equals(SequencingDefinition.DEFAULT)) {
            return;
        }
        xml.start("imsss:sequencing");
        controlMode(s.controlMode());
        rules(s);
        limits(s.limits());
        rollup(s.rollupControls(), s.rollupRules());
        objectives(s);
        randomization(s.randomization());
        delivery(s.delivery());
        constrained(s.constrainedChoice());
        considerations(s.rollupConsiderations());
        if (fourth) {
            new AdlObjectivesWriter(xml).write(s);
        }
        xml.end();
    }

    private void controlMode(ControlMode m) {
        if (!m.equals(ControlMode.DEFAULT)) {
            xml.start("imsss:controlMode").attribute("choice", m.choice(), true);
            xml.attribute("choiceExit", m.choiceExit(), true).attribute("flow", m.flow(), false);
            xml.attribute("forwardOnly", m.forwardOnly(), false);
            xml.attribute("useCurrentAttemptObjectiveInfo", m.useCurrentAttemptObjectiveInfo(), true);
            xml.attribute("useCurrentAttemptProgressInfo", m.useCurrentAttemptProgressInfo(), true)
                    .end();
        }
    }

    private void rules(SequencingDefinition s) {
        if (s.preconditionRules().isEmpty()
                && s.exitRules().isEmpty()
                && s.postconditionRules().isEmpty()) {
            return;
        }
        xml.start("imsss:sequencingRules");
        s.preconditionRules().forEach(r -> rule("imsss:preConditionRule", r));
        s.exitRules().forEach(r -> rule("imsss:exitConditionRule", r));
        s.postconditionRules().forEach(r -> rule("imsss:postConditionRule", r));
        xml.end();
    }

    private void rule(String name, SequencingRule rule) {
        xml.start(name).start("imsss:ruleConditions");
        xml.attribute("conditionCombination", rule.combination() == ConditionCombination.ALL ? null : "any");
        for (SequencingRule.Condition condition : rule.conditions()) {
            xml.start("imsss:ruleCondition").attribute("referencedObjective", condition.referencedObjective());
            xml.attribute("measureThreshold", Numbers.unless(condition.measureThreshold(), 0));
            xml.attribute("operator", condition.not() ? "not" : null);
            xml.attribute("condition", condition.type().token()).end();
        }
        xml.end()
                .start("imsss:ruleAction")
                .attribute("action", rule.action().token())
                .end()
                .end();
    }

    private void limits(LimitConditions limits) {
        if (!limits.equals(LimitConditions.NONE)) {
            Integer attempts = limits.attemptLimit();
            xml.start("imsss:limitConditions").attribute("attemptLimit", attempts == null ? null : attempts.toString());
            xml.attribute("attemptAbsoluteDurationLimit", limits.attemptAbsoluteDurationLimit())
                    .end();
        }
    }

    private void rollup(RollupControls controls, List<RollupRule> rules) {
        if (controls.equals(RollupControls.DEFAULT) && rules.isEmpty()) {
            return;
        }
        xml.start("imsss:rollupRules");
        xml.attribute("rollupObjectiveSatisfied", controls.rollupObjectiveSatisfied(), true);
        xml.attribute("rollupProgressCompletion", controls.rollupProgressCompletion(), true);
        xml.attribute("objectiveMeasureWeight", Numbers.unless(controls.objectiveMeasureWeight(), 1));
        rules.forEach(this::rollupRule);
        xml.end();
    }

    private void rollupRule(RollupRule rule) {
        xml.start("imsss:rollupRule")
                .attribute("childActivitySet", rule.childSet().token());
        xml.attribute("minimumCount", rule.minimumCount() == 0 ? null : String.valueOf(rule.minimumCount()));
        xml.attribute("minimumPercent", Numbers.unless(rule.minimumPercent(), 0));
        xml.start("imsss:rollupConditions");
        xml.attribute("conditionCombination", rule.combination() == ConditionCombination.ANY ? null : "all");
        for (RollupRule.Condition condition : rule.conditions()) {
            xml.start("imsss:rollupCondition").attribute("operator", condition.not() ? "not" : null);
            xml.attribute("condition", condition.type().token()).end();
        }
        xml.end()
                .start("imsss:rollupAction")
                .attribute("action", rule.action().token())
                .end()
                .end();
    }

    private void objectives(SequencingDefinition s) {
        if (s.primaryObjective().equals(ObjectiveDefinition.of(null))
                && s.objectives().isEmpty()) {
            return;
        }
        xml.start("imsss:objectives");
        objective("imsss:primaryObjective", s.primaryObjective());
        s.objectives().forEach(o -> objective("imsss:objective", o));
        xml.end();
    }

    private void objective(String name, ObjectiveDefinition objective) {
        xml.start(name).attribute("satisfiedByMeasure", objective.satisfiedByMeasure(), false);
        xml.attribute("objectiveID", objective.id());
        xml.element("imsss:minNormalizedMeasure", Numbers.unless(objective.minNormalizedMeasure(), 1));
        for (ObjectiveMap map : objective.maps()) {
            xml.start("imsss:mapInfo").attribute("targetObjectiveID", map.targetObjectiveId());
            xml.attribute("readSatisfiedStatus", map.readSatisfiedStatus(), true);
            xml.attribute("readNormalizedMeasure", map.readNormalizedMeasure(), true);
            xml.attribute("writeSatisfiedStatus", map.writeSatisfiedStatus(), false);
            xml.attribute("writeNormalizedMeasure", map.writeNormalizedMeasure(), false)
                    .end();
        }
        xml.end();
    }

    private void randomization(RandomizationControls r) {
        if (!r.equals(RandomizationControls.DEFAULT)) {
            Integer count = r.selectCount();
            xml.start("imsss:randomizationControls");
            xml.attribute("randomizationTiming", r.randomizationTiming().token());
            xml.attribute("selectCount", count == null ? null : count.toString());
            xml.attribute("reorderChildren", r.reorderChildren(), false);
            xml.attribute("selectionTiming", r.selectionTiming().token()).end();
        }
    }

    private void delivery(DeliveryControls d) {
        if (!d.equals(DeliveryControls.DEFAULT)) {
            xml.start("imsss:deliveryControls").attribute("tracked", d.tracked(), true);
            xml.attribute("completionSetByContent", d.completionSetByContent(), false);
            xml.attribute("objectiveSetByContent", d.objectiveSetByContent(), false)
                    .end();
        }
    }

    private void constrained(ConstrainedChoice c) {
        if (!c.equals(ConstrainedChoice.DEFAULT)) {
            xml.start("adlseq:constrainedChoiceConsiderations");
            xml.attribute("preventActivation", c.preventActivation(), false);
            xml.attribute("constrainChoice", c.constrainChoice(), false).end();
        }
    }

    private void considerations(RollupConsiderations c) {
        if (!c.equals(RollupConsiderations.DEFAULT)) {
            xml.start("adlseq:rollupConsiderations");
            xml.attribute("requiredForSatisfied", c.requiredForSatisfied().token());
            xml.attribute("requiredForNotSatisfied", c.requiredForNotSatisfied().token());
            xml.attribute("requiredForCompleted", c.requiredForCompleted().token());
            xml.attribute("requiredForIncomplete", c.requiredForIncomplete().token());
            xml.attribute("measureSatisfactionIfActive", c.measureSatisfactionIfActive(), true)
                    .end();
        }
    }
}
