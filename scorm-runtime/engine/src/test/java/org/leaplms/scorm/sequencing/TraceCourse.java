package org.leaplms.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.ConstrainedChoice;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.DeliveryControls;
import org.leaplms.scorm.course.LimitConditions;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RollupConsiderations;
import org.leaplms.scorm.course.RollupControls;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;

/**
 * The course at the head of a trace: one activity a line, children indented by two blanks, each with words that say what
 * is not default (see {@code traces/README.txt}).
 */
final class TraceCourse {
    private final List<String> lines;
    private final ScormStandard standard;
    private final boolean globalToSystem;
    private int at;

    private TraceCourse(List<String> lines, ScormStandard standard, boolean globalToSystem) {
        this.lines = lines;
        this.standard = standard;
        this.globalToSystem = globalToSystem;
    }

    /** @param header {@code course 1.2|2nd|3rd|4th [scoped]} */
    static CourseStructure read(String header, List<String> lines) {
        String[] words = header.split(" ");
        ScormStandard standard =
                switch (words[1]) {
                    case "1.2" -> ScormStandard.SCORM_12;
                    case "2nd" -> ScormStandard.SCORM_2004_2ND;
                    case "3rd" -> ScormStandard.SCORM_2004_3RD;
                    default -> ScormStandard.SCORM_2004_4TH;
                };
        TraceCourse course = new TraceCourse(lines, standard, words.length == 2);
        ActivityDefinition root = course.activity(0);
        return new CourseStructure(standard, root.identifier(), root.title(), course.globalToSystem, true, root);
    }

    private static int indent(String line) {
        return (line.length() - line.stripLeading().length()) / 2;
    }

    private ActivityDefinition activity(int depth) {
        String[] words = lines.get(at++).strip().split(" +");
        ActivityDefinition.Builder activity =
                ActivityDefinition.builder(words[0]).href(words[0] + ".html");
        Words definition = new Words(activity);
        for (int i = 1; i < words.length; i++) {
            definition.word(words[i]);
        }
        activity.sequencing(definition.build());
        while (at < lines.size() && indent(lines.get(at)) == depth + 1) {
            activity.child(activity(depth + 1));
        }
        return activity.build();
    }

    /** The words of one activity. */
    private static final class Words {
        private final ActivityDefinition.Builder activity;
        private final SequencingDefinition.Builder definition = SequencingDefinition.builder();
        private final List<ObjectiveDefinition> objectives = new ArrayList<>();
        private ControlMode mode = ControlMode.DEFAULT;
        private boolean prevent;
        private boolean constrain;
        private boolean tracked = true;
        private boolean completionByContent;
        private boolean objectiveByContent;
        private RollupControls controls = RollupControls.DEFAULT;
        private RollupConsiderations required = RollupConsiderations.DEFAULT;
        private CompletionThreshold threshold = CompletionThreshold.DEFAULT;
        private RandomizationControls random = RandomizationControls.DEFAULT;

        Words(ActivityDefinition.Builder activity) {
            this.activity = activity;
            objectives.add(ObjectiveDefinition.of(null));
        }

        SequencingDefinition build() {
            activity.completionThreshold(threshold);
            definition
                    .controlMode(mode)
                    .constrainedChoice(new ConstrainedChoice(prevent, constrain))
                    .delivery(new DeliveryControls(tracked, completionByContent, objectiveByContent))
                    .rollupControls(controls)
                    .rollupConsiderations(required)
                    .randomization(random)
                    .primaryObjective(objectives.get(0));
            objectives.subList(1, objectives.size()).forEach(definition::objective);
            return definition.build();
        }

        void word(String word) {
            int colon = word.indexOf(':');
            int equals = word.indexOf('=');
            if (colon > 0 && (equals < 0 || colon < equals)) {
                rule(word.substring(0, colon), word.substring(colon + 1));
            } else if (equals > 0) {
                value(word.substring(0, equals), word.substring(equals + 1));
            } else {
                flag(word);
            }
        }

        private void flag(String word) {
            switch (word) {
                case "flow" -> mode = mode.withFlow(true);
                case "nochoice" -> mode = mode.withChoice(false);
                case "nochoiceexit" -> mode = mode.withChoiceExit(false);
                case "forwardonly" -> mode = mode.withForwardOnly(true);
                case "anyattempt" -> mode = mode.withCurrentAttempt(false, false);
                case "prevent" -> prevent = true;
                case "constrain" -> constrain = true;
                case "untracked" -> tracked = false;
                case "completionbycontent" -> completionByContent = true;
                case "objectivebycontent" -> objectiveByContent = true;
                case "invisible" -> activity.visible(false);
                case "nosatisfiedrollup" ->
                    controls = new RollupControls(
                            false, controls.rollupProgressCompletion(), controls.objectiveMeasureWeight());
                case "nocompletedrollup" ->
                    controls = new RollupControls(
                            controls.rollupObjectiveSatisfied(), false, controls.objectiveMeasureWeight());
                case "notwhileactive" ->
                    required = new RollupConsiderations(
                            required.requiredForSatisfied(),
                            required.requiredForNotSatisfied(),
                            required.requiredForCompleted(),
                            required.requiredForIncomplete(),
                            false);
                default -> throw new IllegalArgumentException(word);
            }
        }

        private void value(String name, String value) {
            switch (name) {
                case "limit" -> definition.limits(new LimitConditions(Integer.valueOf(value), null));
                case "weight" -> controls = new RollupControls(true, true, Double.parseDouble(value));
                case "progress" -> threshold = new CompletionThreshold(true, Double.parseDouble(value), 1.0);
                case "progressweight" -> threshold = new CompletionThreshold(false, 1.0, Double.parseDouble(value));
                case "bymeasure" -> objectives.set(0, objectives.get(0).satisfiedByMeasure(Double.parseDouble(value)));
                case "obj" -> objectives.add(ObjectiveDefinition.of(value));
                case "primary" -> objectives.set(0, withId(objectives.get(0), value));
                case "map" -> map(value);
                case "rollup" -> rollup(value.split(","));
                case "required" -> required(value);
                case "select" -> random = random(random, value, null);
                case "shuffle" -> random = random(random, null, value);
                case "prerequisites" -> activity.scorm12(new Scorm12Item(value.replace('_', ' '), null, null));
                default -> throw new IllegalArgumentException(name);
            }
        }

        private static ObjectiveDefinition withId(ObjectiveDefinition objective, String id) {
            return new ObjectiveDefinition(
                    id, objective.satisfiedByMeasure(), objective.minNormalizedMeasure(), objective.maps());
        }

        /** {@code ID>GLOBAL} or {@code >GLOBAL} for the primary objective, then {@code +ws -rs …}. */
        private void map(String text) {
            String local = text.substring(0, text.indexOf('>'));
            String[] parts = text.substring(local.length() + 1).split("(?=[+-])");
            ObjectiveMap.Builder map = ObjectiveMap.builder(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                boolean on = parts[i].charAt(0) == '+';
                switch (parts[i].substring(1)) {
                    case "ws" -> map.writeSatisfiedStatus(on);
                    case "wm" -> map.writeNormalizedMeasure(on);
                    case "wc" -> map.writeCompletionStatus(on);
                    case "wp" -> map.writeProgressMeasure(on);
                    case "wr" -> map.writeRawScore(on).writeMinScore(on).writeMaxScore(on);
                    case "rs" -> map.readSatisfiedStatus(on);
                    case "rm" -> map.readNormalizedMeasure(on);
                    default -> throw new IllegalArgumentException(parts[i]);
                }
            }
            for (int i = 0; i < objectives.size(); i++) {
                ObjectiveDefinition one = objectives.get(i);
                boolean meant = local.isEmpty() ? i == 0 : local.equals(one.id());
                if (meant) {
                    List<ObjectiveMap> maps = new ArrayList<>(one.maps());
                    maps.add(map.build());
                    objectives.set(
                            i,
                            new ObjectiveDefinition(
                                    one.id(), one.satisfiedByMeasure(), one.minNormalizedMeasure(), maps));
                }
            }
        }

        /** {@code set,[!]condition[&|condition],action}; {@code set} may be {@code 2} or {@code 40%}. */
        private void rollup(String[] parts) {
            boolean percent = parts[0].endsWith("%");
            boolean count = !percent && Character.isDigit(parts[0].charAt(0));
            RollupRule.ChildSet set = percent
                    ? RollupRule.ChildSet.AT_LEAST_PERCENT
                    : count
                            ? RollupRule.ChildSet.AT_LEAST_COUNT
                            : token(RollupRule.ChildSet.values(), parts[0], RollupRule.ChildSet::token);
            List<RollupRule.Condition> conditions = new ArrayList<>();
            for (String condition : parts[1].split("[&|]")) {
                boolean not = condition.startsWith("!");
                conditions.add(new RollupRule.Condition(
                        token(
                                RollupRule.ConditionType.values(),
                                condition.substring(not ? 1 : 0),
                                RollupRule.ConditionType::token),
                        not));
            }
            definition.rollupRule(new RollupRule(
                    set,
                    count ? Integer.parseInt(parts[0]) : 0,
                    percent ? Integer.parseInt(parts[0].substring(0, parts[0].length() - 1)) / 100.0 : 0,
                    parts[1].contains("&") ? ConditionCombination.ALL : ConditionCombination.ANY,
                    conditions,
                    token(RollupRule.Action.values(), parts[2], RollupRule.Action::token)));
        }

        private void required(String value) {
            RollupConsiderations.RequiredFor one =
                    token(RollupConsiderations.RequiredFor.values(), value, RollupConsiderations.RequiredFor::token);
            required = new RollupConsiderations(one, one, one, one, required.measureSatisfactionIfActive());
        }

        private static RandomizationControls random(
                RandomizationControls before, @Nullable String select, @Nullable String shuffle) {
            if (select != null) {
                String[] parts = select.split(",");
                return new RandomizationControls(
                        before.randomizationTiming(),
                        before.reorderChildren(),
                        timing(parts[1]),
                        Integer.valueOf(parts[0]));
            }
            return new RandomizationControls(
                    timing(String.valueOf(shuffle)), true, before.selectionTiming(), before.selectCount());
        }

        private static RandomizationControls.Timing timing(String word) {
            return token(RandomizationControls.Timing.values(), word, RandomizationControls.Timing::token);
        }

        private void rule(String action, String conditions) {
            SequencingRule rule = new SequencingRule(
                    conditions.contains("|") ? ConditionCombination.ANY : ConditionCombination.ALL,
                    conditions.isEmpty()
                            ? List.of()
                            : List.of(conditions.split("[&|]")).stream()
                                    .map(Words::condition)
                                    .toList(),
                    token(SequencingRule.Action.values(), action, SequencingRule.Action::token));
            switch (rule.action()) {
                case SKIP, DISABLED, HIDDEN_FROM_CHOICE, STOP_FORWARD_TRAVERSAL -> definition.precondition(rule);
                case EXIT -> definition.exitRule(rule);
                default -> definition.postcondition(rule);
            }
        }

        /** {@code [!]condition[@objective]}, measures as {@code measure>0.5} or {@code measure<0.5}. */
        private static SequencingRule.Condition condition(String text) {
            boolean not = text.startsWith("!");
            String rest = text.substring(not ? 1 : 0);
            String objective = rest.contains("@") ? rest.substring(rest.indexOf('@') + 1) : null;
            String what = objective == null ? rest : rest.substring(0, rest.indexOf('@'));
            SequencingRule.ConditionType type;
            double threshold = 0;
            if (what.startsWith("measure")) {
                type = what.charAt(7) == '>'
                        ? SequencingRule.ConditionType.OBJECTIVE_MEASURE_GREATER_THAN
                        : SequencingRule.ConditionType.OBJECTIVE_MEASURE_LESS_THAN;
                threshold = Double.parseDouble(what.substring(8));
            } else {
                type = token(SequencingRule.ConditionType.values(), what, SequencingRule.ConditionType::token);
            }
            return new SequencingRule.Condition(type, not, objective, threshold);
        }

        private static <E> E token(E[] values, String word, java.util.function.Function<E, String> token) {
            for (E value : values) {
                if (token.apply(value).equals(word)) {
                    return value;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }
}
