package org.leaplms.scorm.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.sequencing.NavigationRequest;

/** What a page still says after its Terminate, while the page of the next activity is not there yet. */
class LateCallsTest {

    private static ScormSession session(ScormStandard standard) {
        ActivityDefinition root = ActivityDefinition.builder("root")
                .sequencing(SequencingDefinition.builder()
                        .controlMode(ControlMode.DEFAULT.withFlow(true))
                        .build())
                .child(ActivityDefinition.builder("a").href("a.html").build())
                .child(ActivityDefinition.builder("b").href("b.html").build())
                .build();
        ScormSession session = ScormSession.start(
                new CourseStructure(standard, "c", "C", true, false, root),
                LearnerContext.of("l", "L"),
                1,
                SessionOptions.standard().withAutoAdvance(true));
        session.tellPages();
        session.enter(1);
        session.pageOpens();
        return session;
    }

    private static List<String> late(ScormSession session, String prefix, String terminate, String element) {
        return List.of(
                answer(session, prefix, "Initialize", "", null),
                answer(session, prefix, terminate, "", null),
                answer(session, prefix, "GetValue", element, null),
                answer(session, prefix, "SetValue", element, "x"),
                answer(session, prefix, "Commit", "", null));
    }

    private static String answer(ScormSession session, String prefix, String method, String one, @Nullable String two) {
        return session.call(prefix + method, one, two, 9) + session.lastError();
    }

    @Test
    void theEarlierPageSpeaksAfterItsTermination() {
        ScormSession session = session(ScormStandard.SCORM_2004_4TH);
        session.call("Initialize", "", null, 2);
        session.setValue("adl.nav.request", "continue", 3);
        assertThat(session.call("Terminate", "", null, 4)).isEqualTo("true");
        assertThat(session.view().activityId()).isEqualTo("b");
        String delivered = session.snapshot();
        assertThat(late(session, "", "Terminate", "cmi.location"))
                .containsExactly("false104", "false113", "123", "false133", "false143");
        int handle = session.handle("cmi.location");
        assertThat(session.getValue(handle) + session.lastError()).isEqualTo("123");
        assertThat(session.setValue(handle, "x", 9) + session.lastError()).isEqualTo("false133");
        assertThat(session.snapshot()).isEqualTo(delivered);

        session.pageOpens();
        assertThat(session.call("Initialize", "", null, 10)).isEqualTo("true");
        assertThat(session.getValue("cmi.entry")).isEqualTo("ab-initio");
    }

    @Test
    void inScorm12Too() {
        ScormSession session = session(ScormStandard.SCORM_12);
        session.call("LMSInitialize", "", null, 2);
        assertThat(session.call("LMSFinish", "", null, 4)).isEqualTo("true");
        assertThat(session.view().activityId()).isEqualTo("b");
        assertThat(late(session, "LMS", "Finish", "cmi.core.lesson_location"))
                .containsExactly("false101", "false101", "301", "false301", "false301");
        session.pageOpens();
        assertThat(session.call("LMSInitialize", "", null, 10)).isEqualTo("true");
    }

    @Test
    void alsoWhenTheCourseHasEndedOrTheAttemptIsAbandoned() {
        for (NavigationRequest.Type request : List.of(
                NavigationRequest.Type.EXIT_ALL,
                NavigationRequest.Type.ABANDON_ALL,
                NavigationRequest.Type.SUSPEND_ALL)) {
            ScormSession session = session(ScormStandard.SCORM_2004_4TH);
            session.call("Initialize", "", null, 2);
            session.navigate(NavigationRequest.of(request), 3);
            assertThat(late(session, "", "Terminate", "cmi.location"))
                    .as(request.token())
                    .containsExactly("false104", "false113", "123", "false133", "false143");
        }
    }

    @Test
    void whatWasRecordedIsReplayedAsItWas() {
        ScormSession session = session(ScormStandard.SCORM_2004_4TH);
        session.call("Initialize", "", null, 2);
        session.setValue("adl.nav.request", "continue", 3);
        session.call("Terminate", "", null, 4);
        session.call("Initialize", "", null, 5);
        session.pageOpens();
        session.call("Initialize", "", null, 6);
        ScormSession other = ScormSession.start(
                session.course(),
                session.learner(),
                1,
                SessionOptions.standard().withAutoAdvance(true));
        other.tellPages();
        assertThat(other.replay(session.journal()).mismatch()).isNull();
        assertThat(other.snapshot()).isEqualTo(session.snapshot());
    }
}
