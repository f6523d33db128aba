package org.leaplms.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.sequencing.SequencingOutcome.Delivered;

/** Global objectives that several courses of a learner share. */
class OtherCoursesTest {
    private static final NavigationRequest START = NavigationRequest.of(NavigationRequest.Type.START);
    private static final NavigationRequest CONTINUE = NavigationRequest.of(NavigationRequest.Type.CONTINUE);
    private static final NavigationRequest EXIT_ALL = NavigationRequest.of(NavigationRequest.Type.EXIT_ALL);

    private static GlobalObjectives passedElsewhere() {
        Sequencer other = Sequencer.start(
                TraceCourse.read("course 4th", List.of("root flow", "  a map=>G+ws-rs")), GlobalObjectives.none(), 1);
        other.navigate(START);
        other.report(AttemptReport.builder()
                .primary(AttemptReport.Objective.of(null, Truth.TRUE, null))
                .build());
        other.navigate(EXIT_ALL);
        return GlobalObjectives.read(other.globalObjectives().write());
    }

    private static CourseStructure reader(String header) {
        return TraceCourse.read(
                header,
                List.of(
                        "root flow",
                        "  x",
                        "  two flow rollup=any,satisfied,satisfied",
                        "    a map=>G skip:satisfied"));
    }

    @Test
    void aNewCourseReadsWhatAnotherWrote() {
        Sequencer sequencer = Sequencer.start(reader("course 4th"), passedElsewhere(), 1);

        sequencer.navigate(START);

        assertThat(sequencer.navigate(CONTINUE)).isEqualTo(new SequencingOutcome.Ended());
        assertThat(sequencer.status("a").satisfied()).isEqualTo(Truth.TRUE);
    }

    @Test
    void aCourseTakenUpAgainTakesOverWhatChangedAndRollsItUp() {
        CourseStructure course = reader("course 4th");
        Sequencer before = Sequencer.start(course, GlobalObjectives.none(), 1);
        assertThat(before.navigate(START)).isEqualTo(new Delivered("x"));
        before.navigate(EXIT_ALL);

        Sequencer later = Sequencer.restore(course, before.snapshot());
        later.loadGlobalObjectives(passedElsewhere());

        assertThat(later.navigate(START)).isEqualTo(new Delivered("x"));
        assertThat(later.navigate(CONTINUE)).isEqualTo(new SequencingOutcome.Ended());
        assertThat(later.status("two").satisfied()).isEqualTo(Truth.TRUE);
    }

    @Test
    void aCourseThatKeepsItsObjectivesToItselfDoesNot() {
        Sequencer sequencer = Sequencer.start(reader("course 4th scoped"), passedElsewhere(), 1);
        sequencer.loadGlobalObjectives(passedElsewhere());

        sequencer.navigate(START);

        assertThat(sequencer.navigate(CONTINUE)).isEqualTo(new Delivered("a"));
        assertThat(sequencer.globalObjectives()).isEqualTo(GlobalObjectives.none());
    }
}
