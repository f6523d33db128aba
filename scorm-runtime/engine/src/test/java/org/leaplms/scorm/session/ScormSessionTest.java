package org.leaplms.scorm.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.SequencingOutcome;
import org.leaplms.scorm.sequencing.StatusKind;
import org.leaplms.scorm.sequencing.Truth;

class ScormSessionTest {
    private static final LearnerContext LEARNER =
            LearnerContext.of("learner-1", "Doe, Jo").withLanguage("fr-CA");
    private static final SequencingDefinition FLOW = SequencingDefinition.builder()
            .controlMode(ControlMode.DEFAULT.withFlow(true))
            .build();

    private static ActivityDefinition sco(String id) {
        return ActivityDefinition.builder(id).href(id + ".html").build();
    }

    private static CourseStructure course(ScormStandard standard, ActivityDefinition... scos) {
        ActivityDefinition.Builder root = ActivityDefinition.builder("root").sequencing(FLOW);
        for (ActivityDefinition sco : scos) {
            root.child(sco);
        }
        return CourseStructure.of(standard, root.build());
    }

    private static CourseStructure scorm2004(String... ids) {
        return course(
                ScormStandard.SCORM_2004_4TH,
                java.util.Arrays.stream(ids).map(ScormSessionTest::sco).toArray(ActivityDefinition[]::new));
    }

    private static void set(ScormSession session, String name, String value) {
        assertThat(session.call("SetValue", name, value, 5)).as(name).isEqualTo("true");
    }

    @Test
    void aScoIsPlayedToTheEnd() {
        ScormSession session = ScormSession.start(scorm2004("a"), LEARNER, 1);
        assertThat(session.enter(1000)).isEqualTo(new SequencingOutcome.Delivered("a"));
        assertThat(session.call("Initialize", "", null, 2000)).isEqualTo("true");
        assertThat(session.getValue("cmi.entry")).isEqualTo("ab-initio");
        assertThat(session.getValue("cmi.learner_name")).isEqualTo("Doe, Jo");
        set(session, "cmi.completion_status", "completed");
        set(session, "cmi.success_status", "passed");
        set(session, "cmi.score.scaled", "0.85");
        set(session, "cmi.session_time", "PT1M30.5S");
        set(session, "cmi.interactions.0.id", "q1");
        set(session, "cmi.interactions.0.type", "choice");
        set(session, "cmi.interactions.0.learner_response", "a[,]b");
        assertThat(session.call("Terminate", "", null, 9000)).isEqualTo("true");
        CourseProgress progress = session.progress();
        assertThat(progress.completed()).isEqualTo(Truth.TRUE);
        assertThat(progress.satisfied()).isEqualTo(Truth.TRUE);
        assertThat(progress.score().scaled()).isEqualTo(0.85);
        assertThat(progress.totalSeconds()).isEqualTo(90.5);
        assertThat(progress.activities().get(1).interactions())
                .extracting(InteractionRecord::id)
                .containsExactly("q1");
        assertThat(session.takeEvents())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Launched",
                        "Initialized",
                        "InteractionRecorded",
                        "ScoreChanged",
                        "CompletionChanged",
                        "SuccessChanged",
                        "Terminated",
                        "CourseChanged");
    }

    @Test
    void theOnlyLineOfATableOfContentsIsShownWhileTheLearnerIsElsewhere() {
        ActivityDefinition unlisted =
                ActivityDefinition.builder("a").href("a.html").visible(false).build();
        ScormSession session = ScormSession.start(course(ScormStandard.SCORM_2004_4TH, unlisted, sco("b")), LEARNER, 1);
        session.enter(1);
        assertThat(session.view().activityId()).isEqualTo("a");
        assertThat(session.view().toc()).isNotNull();
        session.navigate(NavigationRequest.choice("b"), 2);
        assertThat(session.view().activityId()).isEqualTo("b");
        assertThat(session.view().toc()).isNull();
    }

    @Test
    void aSuspendedScoIsResumedWithItsData() {
        CourseStructure course = scorm2004("a");
        ScormSession session = ScormSession.start(course, LEARNER, 1);
        session.enter(1);
        session.call("Initialize", "", null, 1);
        set(session, "cmi.location", "page-3");
        set(session, "cmi.session_time", "PT10S");
        set(session, "cmi.exit", "suspend");
        set(session, "adl.nav.request", "suspendAll");
        session.call("Terminate", "", null, 2);
        assertThat(session.view().state()).isEqualTo(SessionView.State.SUSPENDED);

        ScormSession later = ScormSession.resume(course, session.snapshot());
        assertThat(later.enter(3)).isEqualTo(new SequencingOutcome.Delivered("a"));
        later.call("Initialize", "", null, 4);
        assertThat(later.getValue("cmi.entry")).isEqualTo("resume");
        assertThat(later.getValue("cmi.location")).isEqualTo("page-3");
        assertThat(later.getValue("cmi.total_time")).isEqualTo("PT10S");
    }

    @Test
    void aLostWindowIsASuspension() {
        CourseStructure course = scorm2004("a", "b");
        ScormSession session = ScormSession.start(course, LEARNER, 1);
        session.enter(1);
        session.navigate(NavigationRequest.of(NavigationRequest.Type.CONTINUE), 2);
        session.call("Initialize", "", null, 3);
        set(session, "cmi.suspend_data", "x");
        set(session, "cmi.session_time", "PT5S");
        session.sessionLost(4);
        session.sessionLost(5);
        assertThat(session.progress().totalSeconds()).isEqualTo(5);

        ScormSession later = ScormSession.resume(course, session.snapshot());
        assertThat(later.enter(6)).isEqualTo(new SequencingOutcome.Delivered("b"));
        later.call("Initialize", "", null, 7);
        assertThat(later.getValue("cmi.suspend_data")).isEqualTo("x");
    }

    @Test
    void aCrashWithoutAWordIsResumedToo() {
        CourseStructure course = scorm2004("a");
        ScormSession session = ScormSession.start(course, LEARNER, 1);
        session.enter(1);
        session.call("Initialize", "", null, 3);
        set(session, "cmi.suspend_data", "x");
        ScormSession later = ScormSession.resume(course, session.snapshot());
        assertThat(later.enter(6)).isEqualTo(new SequencingOutcome.Delivered("a"));
        later.call("Initialize", "", null, 7);
        assertThat(later.getValue("cmi.entry")).isEqualTo("resume");
        assertThat(later.getValue("cmi.suspend_data")).isEqualTo("x");
    }

    @Test
    void replayGivesTheSameSnapshot() {
        CourseStructure course = scorm2004("a", "b", "c");
        ScormSession session = ScormSession.start(course, LEARNER, 1);
        String before = session.snapshot();
        session.enter(1);
        session.call("Initialize", "", null, 1);
        set(session, "cmi.completion_status", "completed");
        session.announce(NavigationRequest.choice("c"), 2);
        set(session, "adl.nav.request", "continue");
        session.call("Terminate", "", null, 2);
        session.navigate(NavigationRequest.choice("c"), 2);
        assertThat(session.view().activityId()).isEqualTo("c");

        ScormSession server = ScormSession.resume(course, before);
        List<JournalEntry> sent = JournalCodec.read(JournalCodec.write(session.journal()));
        ReplayReport report = server.replay(sent);
        assertThat(report).isEqualTo(new ReplayReport(7, 0, 7, 0, null));
        assertThat(server.snapshot()).isEqualTo(session.snapshot());
        assertThat(server.replay(sent)).isEqualTo(new ReplayReport(0, 7, 7, 0, null));
        assertThat(ScormSession.resume(course, server.snapshot()).snapshot()).isEqualTo(session.snapshot());
    }

    @Test
    void whyNamesRuleDataAndClause() {
        ScormSession session = ScormSession.start(scorm2004("a", "b"), LEARNER, 1);
        session.enter(1);
        session.call("Initialize", "", null, 1);
        set(session, "cmi.completion_status", "completed");
        session.call("Terminate", "", null, 2);
        session.navigate(NavigationRequest.of(NavigationRequest.Type.CONTINUE), 3);
        List<Why> why = session.why("a", StatusKind.COMPLETION);
        assertThat(why).hasSize(1);
        assertThat(why.get(0).because().get(0))
                .isEqualTo(new Why(
                        "a", "data.set", "RTE 4.2.4.1", List.of("cmi.completion_status", "completed"), List.of()));
    }

    @Test
    void scorm12MasteryScoreDecides() {
        ActivityDefinition quiz = ActivityDefinition.builder("quiz")
                .href("quiz.html")
                .scorm12(new Scorm12Item(null, 80.0, null))
                .build();
        ScormSession session = ScormSession.start(course(ScormStandard.SCORM_12, quiz), LEARNER, 1);
        session.enter(1);
        assertThat(session.call("LMSInitialize", "", null, 1)).isEqualTo("true");
        assertThat(session.call("LMSGetValue", "cmi.core.entry", null, 1)).isEqualTo("ab-initio");
        assertThat(session.call("LMSSetValue", "cmi.core.score.raw", "79", 1)).isEqualTo("true");
        assertThat(session.call("LMSSetValue", "cmi.core.lesson_status", "completed", 1))
                .isEqualTo("true");
        assertThat(session.call("LMSSetValue", "cmi.core.session_time", "00:01:05", 1))
                .isEqualTo("true");
        assertThat(session.call("LMSFinish", "", null, 2)).isEqualTo("true");
        assertThat(session.progress().satisfied()).isEqualTo(Truth.FALSE);
        assertThat(session.progress().totalSeconds()).isEqualTo(65);
        assertThat(session.lastError()).isEqualTo("0");
    }

    /** RTE 4.2.8: the learner hears why the content has ended, also from a session that was stored. */
    @Test
    void theViewSaysThatTheTimeWasOver() {
        ScormSession session = ScormSession.start(scorm2004("a", "b"), LEARNER, 1);
        session.enter(1);
        session.call("Initialize", "", null, 2);
        set(session, "cmi.exit", "time-out");
        session.call("Terminate", "", null, 3);
        assertThat(session.view().state()).isEqualTo(SessionView.State.ENDED);
        assertThat(session.view().message()).isEqualTo(SessionView.TIME_OUT);
        ScormSession stored = ScormSession.resume(session.course(), session.snapshot());
        assertThat(stored.view().message()).isEqualTo(SessionView.TIME_OUT);
        stored.enter(4);
        assertThat(stored.view().message()).isNull();
    }

    /** SCORM 1.2 RTE 3.4.4, cmi.core.exit: the same; the course stays open. */
    @Test
    void aScoOfScorm12WhoseTimeWasOverSaysSo() {
        ScormSession session = ScormSession.start(course(ScormStandard.SCORM_12, sco("a"), sco("b")), LEARNER, 1);
        session.enter(1);
        session.call("LMSInitialize", "", null, 2);
        assertThat(session.call("LMSSetValue", "cmi.core.exit", "time-out", 3)).isEqualTo("true");
        session.call("LMSFinish", "", null, 4);
        assertThat(session.view().state()).isEqualTo(SessionView.State.FINISHED);
        assertThat(session.view().message()).isEqualTo(SessionView.TIME_OUT);
        session.navigate(NavigationRequest.of(NavigationRequest.Type.CONTINUE), 5);
        assertThat(session.view().message()).isNull();
    }
}
