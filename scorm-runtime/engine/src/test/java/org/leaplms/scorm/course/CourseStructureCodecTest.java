package org.leaplms.scorm.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.leaplms.scorm.json.JsonException;

class CourseStructureCodecTest {

    @Test
    void whatDiffersFromTheDefaultsComesBack() {
        CourseStructure course =
                new CourseStructure(ScormStandard.SCORM_2004_4TH, "org", "Course", false, false, everything());

        String text = CourseStructureCodec.write(course);

        assertThat(CourseStructureCodec.read(text)).isEqualTo(course);
        assertThat(CourseStructureCodec.write(CourseStructureCodec.read(text))).isEqualTo(text);
    }

    @Test
    void defaultsAreNotWritten() {
        CourseStructure course = CourseStructure.of(
                ScormStandard.SCORM_12,
                ActivityDefinition.builder("a").href("a.html").build());

        assertThat(CourseStructureCodec.write(course))
                .isEqualTo("{\"standard\":\"SCORM_12\",\"identifier\":\"a\",\"title\":\"a\","
                        + "\"root\":{\"id\":\"a\",\"title\":\"a\",\"href\":\"a.html\"}}");
        assertThat(CourseStructureCodec.read(CourseStructureCodec.write(course)))
                .isEqualTo(course);
    }

    @Test
    void aWordOutsideTheVocabularyIsRefused() {
        assertThatThrownBy(() -> CourseStructureCodec.read("{\"standard\":\"SCORM_13\"}"))
                .isInstanceOf(JsonException.class);
    }

    private static ActivityDefinition everything() {
        ActivityDefinition leaf = ActivityDefinition.builder("leaf")
                .title("Leaf")
                .visible(false)
                .href("index.html?a=b")
                .scormType(ScormType.ASSET)
                .launchData("data")
                .timeLimitAction(TimeLimitAction.EXIT_NO_MESSAGE)
                .completionThreshold(new CompletionThreshold(true, 0.5, 0.25))
                .dataMap(new DataMap("bucket", true, false))
                .hideLmsUi(HideLmsUi.SUSPEND_ALL)
                .scorm12(new Scorm12Item("a&b", 70.0, "0001:00:00"))
                .build();
        SequencingDefinition sequencing = SequencingDefinition.builder()
                .controlMode(ControlMode.DEFAULT.withFlow(true).withChoice(false))
                .constrainedChoice(new ConstrainedChoice(true, true))
                .precondition(SequencingRule.any(
                        SequencingRule.Action.SKIP,
                        SequencingRule.Condition.not(SequencingRule.ConditionType.OBJECTIVE_MEASURE_LESS_THAN)
                                .objective("o")
                                .threshold(-0.5)))
                .exitRule(SequencingRule.all(
                        SequencingRule.Action.EXIT,
                        SequencingRule.Condition.of(SequencingRule.ConditionType.SATISFIED)))
                .postcondition(SequencingRule.all(
                        SequencingRule.Action.RETRY_ALL,
                        SequencingRule.Condition.of(SequencingRule.ConditionType.ALWAYS)))
                .limits(new LimitConditions(3, "PT1H"))
                .rollupRule(RollupRule.of(
                                RollupRule.ChildSet.AT_LEAST_PERCENT,
                                RollupRule.Action.INCOMPLETE,
                                RollupRule.Condition.not(RollupRule.ConditionType.NEVER))
                        .atLeast(2, 0.4)
                        .combined(ConditionCombination.ALL))
                .rollupControls(new RollupControls(false, false, 0.7))
                .rollupConsiderations(new RollupConsiderations(
                        RollupConsiderations.RequiredFor.IF_ATTEMPTED,
                        RollupConsiderations.RequiredFor.IF_NOT_SKIPPED,
                        RollupConsiderations.RequiredFor.IF_NOT_SUSPENDED,
                        RollupConsiderations.RequiredFor.ALWAYS,
                        false))
                .primaryObjective(ObjectiveDefinition.of(
                                "p",
                                ObjectiveMap.builder("g")
                                        .writeSatisfiedStatus(true)
                                        .readProgressMeasure(false)
                                        .writeMaxScore(true)
                                        .build())
                        .satisfiedByMeasure(0.6))
                .objective(ObjectiveDefinition.of("o", ObjectiveMap.of("h")))
                .randomization(new RandomizationControls(
                        RandomizationControls.Timing.ONCE, true, RandomizationControls.Timing.ON_EACH_NEW_ATTEMPT, 2))
                .delivery(new DeliveryControls(false, true, true))
                .build();
        return ActivityDefinition.builder("root")
                .title("Root")
                .sequencing(sequencing)
                .child(leaf)
                .build();
    }
}
