package org.leaplms.scorm.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.leaplms.scorm.course.RandomizationControls.Timing;
import org.leaplms.scorm.course.RollupConsiderations.RequiredFor;
import org.leaplms.scorm.json.JsonObject;

/** The sequencing definition of one activity as JSON and back. */
final class SequencingCodec {
    private SequencingCodec() {}

    static JsonObject write(SequencingDefinition definition) {
        JsonObject out = new JsonObject();
        flags(out, "control", controls(definition), controls(SequencingDefinition.DEFAULT));
        out.setIf(!definition.preconditionRules().isEmpty(), "pre", rules(definition.preconditionRules()));
        out.setIf(!definition.exitRules().isEmpty(), "exit", rules(definition.exitRules()));
        out.setIf(!definition.postconditionRules().isEmpty(), "post", rules(definition.postconditionRules()));
        limits(out, definition.limits());
        out.setIf(
                !definition.rollupRules().isEmpty(),
                "rollup",
                Tokens.each(definition.rollupRules(), SequencingCodec::rollupRule));
        double weight = definition.rollupControls().objectiveMeasureWeight();
        out.setIf(weight != 1.0, "weight", weight);
        considerations(out, definition.rollupConsiderations());
        if (!definition.primaryObjective().equals(SequencingDefinition.DEFAULT.primaryObjective())) {
            out.set("primary", ObjectiveCodec.write(definition.primaryObjective()));
        }
        out.setIf(
                !definition.objectives().isEmpty(),
                "objectives",
                Tokens.each(definition.objectives(), ObjectiveCodec::write));
        randomization(out, definition.randomization());
        return out;
    }

    static SequencingDefinition read(JsonObject in) {
        SequencingDefinition.Builder builder = SequencingDefinition.builder();
        readFlags(builder, in.text("control", ObjectiveCodec.bits(controls(SequencingDefinition.DEFAULT))));
        in.objects("pre").forEach(rule -> builder.precondition(rule(rule)));
        in.objects("exit").forEach(rule -> builder.exitRule(rule(rule)));
        in.objects("post").forEach(rule -> builder.postcondition(rule(rule)));
        builder.limits(new LimitConditions(
                in.has("attemptLimit") ? Integer.valueOf((int) in.whole("attemptLimit")) : null,
                Tokens.text(in, "durationLimit")));
        in.objects("rollup").forEach(rule -> builder.rollupRule(rollupRule(rule)));
        boolean[] flags =
                ObjectiveCodec.flags(in.text("control", ObjectiveCodec.bits(controls(SequencingDefinition.DEFAULT))));
        builder.rollupControls(new RollupControls(flags[8], flags[9], in.number("weight", 1.0)));
        if (in.has("considerations")) {
            builder.rollupConsiderations(considerations(in.texts("considerations"), flags[13]));
        } else {
            builder.rollupConsiderations(considerations(List.of("always", "always", "always", "always"), flags[13]));
        }
        if (in.has("primary")) {
            builder.primaryObjective(ObjectiveCodec.read(in.object("primary")));
        }
        in.objects("objectives").forEach(objective -> builder.objective(ObjectiveCodec.read(objective)));
        return randomization(builder, in).build();
    }

    private static boolean[] controls(SequencingDefinition definition) {
        ControlMode mode = definition.controlMode();
        DeliveryControls delivery = definition.delivery();
        return new boolean[] {
            mode.choice(),
            mode.choiceExit(),
            mode.flow(),
            mode.forwardOnly(),
            mode.useCurrentAttemptObjectiveInfo(),
            mode.useCurrentAttemptProgressInfo(),
            definition.constrainedChoice().preventActivation(),
            definition.constrainedChoice().constrainChoice(),
            definition.rollupControls().rollupObjectiveSatisfied(),
            definition.rollupControls().rollupProgressCompletion(),
            delivery.tracked(),
            delivery.completionSetByContent(),
            delivery.objectiveSetByContent(),
            definition.rollupConsiderations().measureSatisfactionIfActive()
        };
    }

    private static void flags(JsonObject out, String name, boolean[] flags, boolean[] defaults) {
        String text = ObjectiveCodec.bits(flags);
        out.setIf(!text.equals(ObjectiveCodec.bits(defaults)), name, text);
    }

    private static void readFlags(SequencingDefinition.Builder builder, String text) {
        boolean[] flags = ObjectiveCodec.flags(text);
        builder.controlMode(new ControlMode(flags[0], flags[1], flags[2], flags[3], flags[4], flags[5]));
        builder.constrainedChoice(new ConstrainedChoice(flags[6], flags[7]));
        builder.delivery(new DeliveryControls(flags[10], flags[11], flags[12]));
    }

    private static List<Object> rules(List<SequencingRule> rules) {
        return Tokens.each(rules, rule -> new JsonObject()
                .set("do", rule.action().token())
                .setIf(rule.combination() == ConditionCombination.ANY, "any", true)
                .set("if", Tokens.each(rule.conditions(), SequencingCodec::condition)));
    }

    private static JsonObject condition(SequencingRule.Condition condition) {
        JsonObject out = new JsonObject().set("is", condition.type().token()).setIf(condition.not(), "not", true);
        Tokens.setText(out, "objective", condition.referencedObjective());
        return out.setIf(condition.measureThreshold() != 0, "threshold", condition.measureThreshold());
    }

    private static SequencingRule rule(JsonObject in) {
        List<SequencingRule.Condition> conditions = new ArrayList<>();
        for (JsonObject condition : in.objects("if")) {
            conditions.add(new SequencingRule.Condition(
                    Tokens.tokened(
                            SequencingRule.ConditionType.values(),
                            SequencingRule.ConditionType::token,
                            condition.text("is")),
                    condition.flag("not", false),
                    Tokens.text(condition, "objective"),
                    condition.number("threshold", 0)));
        }
        return new SequencingRule(
                in.flag("any", false) ? ConditionCombination.ANY : ConditionCombination.ALL,
                conditions,
                Tokens.tokened(SequencingRule.Action.values(), SequencingRule.Action::token, in.text("do")));
    }

    private static void limits(JsonObject out, LimitConditions limits) {
        if (limits.attemptLimit() != null) {
            out.set("attemptLimit", limits.attemptLimit());
        }
        Tokens.setText(out, "durationLimit", limits.attemptAbsoluteDurationLimit());
    }

    private static JsonObject rollupRule(RollupRule rule) {
        return new JsonObject()
                .set("of", rule.childSet().token())
                .setIf(rule.minimumCount() != 0, "count", rule.minimumCount())
                .setIf(rule.minimumPercent() != 0, "percent", rule.minimumPercent())
                .setIf(rule.combination() == ConditionCombination.ALL, "all", true)
                .set("if", Tokens.each(rule.conditions(), condition -> new JsonObject()
                        .set("is", condition.type().token())
                        .setIf(condition.not(), "not", true)))
                .set("do", rule.action().token());
    }

    private static RollupRule rollupRule(JsonObject in) {
        List<RollupRule.Condition> conditions = new ArrayList<>();
        for (JsonObject condition : in.objects("if")) {
            conditions.add(new RollupRule.Condition(
                    Tokens.tokened(
                            RollupRule.ConditionType.values(), RollupRule.ConditionType::token, condition.text("is")),
                    condition.flag("not", false)));
        }
        return new RollupRule(
                Tokens.tokened(RollupRule.ChildSet.values(), RollupRule.ChildSet::token, in.text("of")),
                (int) in.whole("count", 0),
                in.number("percent", 0),
                in.flag("all", false) ? ConditionCombination.ALL : ConditionCombination.ANY,
                conditions,
                Tokens.tokened(RollupRule.Action.values(), RollupRule.Action::token, in.text("do")));
    }

    private static void considerations(JsonObject out, RollupConsiderations value) {
        List<RequiredFor> list = List.of(
                value.requiredForSatisfied(),
                value.requiredForNotSatisfied(),
                value.requiredForCompleted(),
                value.requiredForIncomplete());
        boolean usual = true;
        for (RequiredFor required : list) {
            usual &= required == RequiredFor.ALWAYS;
        }
        out.setIf(!usual, "considerations", Tokens.each(list, RequiredFor::token));
    }

    private static RollupConsiderations considerations(List<String> tokens, boolean measureIfActive) {
        List<RequiredFor> list = new ArrayList<>();
        Consumer<String> add = token -> list.add(Tokens.tokened(RequiredFor.values(), RequiredFor::token, token));
        for (int i = 0; i < 4; i++) {
            add.accept(i < tokens.size() ? tokens.get(i) : "always");
        }
        return new RollupConsiderations(list.get(0), list.get(1), list.get(2), list.get(3), measureIfActive);
    }

    private static void randomization(JsonObject out, RandomizationControls value) {
        out.setIf(
                value.randomizationTiming() != Timing.NEVER,
                "randomize",
                value.randomizationTiming().token());
        out.setIf(value.reorderChildren(), "reorder", true);
        out.setIf(
                value.selectionTiming() != Timing.NEVER,
                "select",
                value.selectionTiming().token());
        if (value.selectCount() != null) {
            out.set("selectCount", value.selectCount());
        }
    }

    private static SequencingDefinition.Builder randomization(SequencingDefinition.Builder builder, JsonObject in) {
        return builder.randomization(new RandomizationControls(
                Tokens.tokened(Timing.values(), Timing::token, in.text("randomize", "never")),
                in.flag("reorder", false),
                Tokens.tokened(Timing.values(), Timing::token, in.text("select", "never")),
                in.has("selectCount") ? Integer.valueOf((int) in.whole("selectCount")) : null));
    }
}
