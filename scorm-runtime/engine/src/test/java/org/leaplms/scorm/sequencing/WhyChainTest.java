package org.leaplms.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.course.CourseStructure;

class WhyChainTest {

    @Test
    void aStatusIsExplainedByRuleDataAndClause() {
        Sequencer sequencer = play("root flow bymeasure=0.5", "  a", "  b map=>G", "  c untracked");

        assertThat(sentences(sequencer.why("root", StatusKind.SUCCESS), "en"))
                .containsExactly(
                        "'root' is not passed: the measure 0.2 is compared with 0.5 (RB.1.2a).",
                        "'root' has score 0.2: it is the weighted mean of its parts; 1 of 2 have one (RB.1.1a).",
                        "'a' has score 0.4: the content reported it (SN 4.2).",
                        "'b' has no score yet: it is read from the shared objective G (SN 3.10.3).");
        assertThat(sentences(sequencer.why("root", StatusKind.COMPLETION), "en"))
                .containsExactly(
                        "'root' is completed: the standard's rule applies: all of its parts make it completed (RB.1.3b).",
                        "'a' is completed: the content reported it (SN 4.2).",
                        "'b' is completed: the content said nothing, so it was assumed when the attempt ended (UP.4).");
        assertThat(sentences(sequencer.why("c", StatusKind.SUCCESS), "en"))
                .containsExactly("'c' has no result yet: the course does not track it (SN 3.13).");
    }

    @Test
    void aRuleOfTheCourseIsNamedByItsNumber() {
        Sequencer sequencer = play(
                "root flow rollup=none,never,incomplete rollup=any,satisfied,satisfied",
                "  a nocompletedrollup",
                "  b");

        assertThat(sentences(sequencer.why("root", StatusKind.SUCCESS), "fr"))
                .startsWith(
                        "« root » est réussi : la règle 2 du cours s'applique : any de ses parties donnent satisfied"
                                + " (RB.1.2b).");
        assertThat(sentences(sequencer.why("root", StatusKind.COMPLETION), "fr"))
                .startsWith("« root » n'est pas terminé : la règle 1 du cours s'applique : none de ses parties donnent"
                        + " incomplete (RB.1.3b).");
        assertThat(sentences(sequencer.why("root", StatusKind.PROGRESS), "fr"))
                .startsWith(
                        "« root » n'a pas encore de progression : moyenne pondérée de ses parties; 0 sur 2 en ont une"
                                + " (RB.1.1b).");
    }

    @Test
    void whatIsNotKnownSaysSo() {
        Sequencer fresh = Sequencer.start(
                TraceCourse.read("course 4th", List.of("root flow", "  a")), GlobalObjectives.none(), 1);

        assertThat(sentences(fresh.why("root", StatusKind.SUCCESS), "en"))
                .containsExactly(
                        "'root' has no result yet: no rule about its parts applies yet (RB.1.2b).",
                        "'a' has no result yet: nothing was reported (SN 4.2).");
    }

    private static Sequencer play(String... activities) {
        CourseStructure course = TraceCourse.read("course 4th", List.of(activities));
        Sequencer sequencer = Sequencer.start(course, GlobalObjectives.none(), 1);
        sequencer.navigate(NavigationRequest.of(NavigationRequest.Type.START));
        sequencer.report(AttemptReport.builder()
                .completion(Truth.TRUE)
                .primary(AttemptReport.Objective.of(null, Truth.TRUE, 0.4))
                .build());
        for (int i = 1; i < activities.length; i++) {
            sequencer.navigate(NavigationRequest.of(NavigationRequest.Type.CONTINUE));
        }
        return sequencer;
    }

    private static List<String> sentences(List<WhyStep> steps, String language) {
        return steps.stream()
                .map(step -> WhyText.of(step, step.activityId(), language))
                .toList();
    }
}
