package org.leaplms.scorm.testkit.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ConditionCombination;
import org.leaplms.scorm.course.ConstrainedChoice;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.DeliveryControls;
import org.leaplms.scorm.course.LimitConditions;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RollupRule;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.SequencingRule;

/** Courses nobody would write: three levels with sequencing of every kind, the same for the same random numbers. */
final class RandomCourse {
    private static final int DEEPEST = 3;
    private static final int MOST = 24;

    private final Random random;
    private final List<String> ids = new ArrayList<>();

    RandomCourse(Random random) {
        this.random = random;
    }

    CourseStructure build(ScormStandard standard) {
        boolean shares = random.nextBoolean();
        return new CourseStructure(standard, "course", "Course", shares, shares, activity("course", 0));
    }

    /** The identifiers of the activities made, in the order of the course. */
    List<String> ids() {
        return ids;
    }

    private ActivityDefinition activity(String id, int depth) {
        ids.add(id);
        int children = depth == 0 ? 3 : depth < DEEPEST && ids.size() < MOST ? random.nextInt(4) : 0;
        ActivityDefinition.Builder activity = ActivityDefinition.builder(id)
                .title("Part " + id)
                .href(children == 0 ? id + ".html" : null)
                .visible(random.nextInt(8) > 0)
                .sequencing(sequencing(children > 0));
        for (int i = 0; i < children; i++) {
            activity.child(activity("n" + ids.size(), depth + 1));
        }
        return activity.build();
    }

    private SequencingDefinition sequencing(boolean cluster) {
        SequencingDefinition.Builder made = SequencingDefinition.builder()
                .controlMode(ControlMode.DEFAULT
                        .withChoice(often())
                        .withChoiceExit(often())
                        .withFlow(often())
                        .withForwardOnly(!often()))
                .constrainedChoice(new ConstrainedChoice(!often(), !often()))
                .primaryObjective(objective("own"))
                .objective(objective("o"));
        for (int i = random.nextInt(3); i > 0; i--) {
            rule(made);
        }
        if (!often()) {
            made.limits(new LimitConditions(1 + random.nextInt(2), null));
        }
        if (!often()) {
            made.delivery(new DeliveryControls(random.nextBoolean(), random.nextBoolean(), random.nextBoolean()));
        }
        return cluster ? cluster(made) : made.build();
    }

    private SequencingDefinition cluster(SequencingDefinition.Builder made) {
        if (!often()) {
            made.randomization(new RandomizationControls(
                    any(RandomizationControls.Timing.values()),
                    random.nextBoolean(),
                    any(RandomizationControls.Timing.values()),
                    1 + random.nextInt(2)));
        }
        if (!often()) {
            made.rollupRule(RollupRule.of(
                    any(RollupRule.ChildSet.values()),
                    any(RollupRule.Action.values()),
                    new RollupRule.Condition(any(RollupRule.ConditionType.values()), random.nextBoolean())));
        }
        return made.build();
    }

    private void rule(SequencingDefinition.Builder made) {
        SequencingRule.Action action = any(SequencingRule.Action.values());
        SequencingRule rule =
                new SequencingRule(any(ConditionCombination.values()), List.of(condition(), condition()), action);
        switch (action) {
            case SKIP, DISABLED, HIDDEN_FROM_CHOICE, STOP_FORWARD_TRAVERSAL -> made.precondition(rule);
            case EXIT -> made.exitRule(rule);
            default -> made.postcondition(rule);
        }
    }

    private SequencingRule.Condition condition() {
        return new SequencingRule.Condition(
                any(SequencingRule.ConditionType.values()),
                random.nextBoolean(),
                random.nextBoolean() ? "o" : null,
                random.nextInt(10) / 10.0);
    }

    private ObjectiveDefinition objective(String id) {
        List<ObjectiveMap> maps = new ArrayList<>();
        if (!often()) {
            maps.add(ObjectiveMap.builder(random.nextBoolean() ? "g" : "h")
                    .readSatisfiedStatus(random.nextBoolean())
                    .readNormalizedMeasure(random.nextBoolean())
                    .writeSatisfiedStatus(random.nextBoolean())
                    .writeNormalizedMeasure(random.nextBoolean())
                    .readCompletionStatus(random.nextBoolean())
                    .writeCompletionStatus(random.nextBoolean())
                    .build());
        }
        return new ObjectiveDefinition(id, random.nextBoolean(), random.nextInt(10) / 10.0, maps);
    }

    private boolean often() {
        return random.nextInt(4) > 0;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
