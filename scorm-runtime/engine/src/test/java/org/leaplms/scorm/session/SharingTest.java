package org.leaplms.scorm.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.sequencing.NavigationRequest;

/** What the learner's other courses changed is taken over by an entry of the journal. */
class SharingTest {
    private static final String ELSEWHERE =
            "{\"objectives\":{\"G\":{\"satisfied\":true}},\"buckets\":{\"d\":{\"value\":\"kept\"}}}";

    private static CourseStructure course(boolean shares) {
        ObjectiveMap map = ObjectiveMap.builder("G")
                .writeSatisfiedStatus(true)
                .writeNormalizedMeasure(true)
                .build();
        ActivityDefinition sco = ActivityDefinition.builder("a")
                .href("a.html")
                .dataMap(new DataMap("d", true, true))
                .sequencing(SequencingDefinition.builder()
                        .primaryObjective(new ObjectiveDefinition("o", false, 1.0, List.of(map)))
                        .build())
                .build();
        ActivityDefinition root = ActivityDefinition.builder("root").child(sco).build();
        return new CourseStructure(ScormStandard.SCORM_2004_4TH, "c", "C", shares, shares, root);
    }

    private static ScormSession fresh(boolean shares) {
        return ScormSession.start(course(shares), LearnerContext.of("learner-1", "Doe, Jo"), 1);
    }

    @Test
    void isToldAsItStandsAndTakenOverAsItIsTold() {
        ScormSession session = fresh(true);

        assertThat(session.share(ELSEWHERE, 10)).isTrue();

        assertThat(Json.write(session.shared())).isEqualTo(ELSEWHERE);
        assertThat(session.journal()).extracting(JournalEntry::op).containsExactly("share");
    }

    @Test
    void isNothingForACourseThatKeepsToItself() {
        ScormSession session = fresh(false);

        assertThat(session.share(ELSEWHERE, 10)).isTrue();

        assertThat(Json.write(session.shared())).isEqualTo("{}");
        assertThat(session.journal()).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNotNamed() {
        ScormSession session = fresh(true);
        session.share(ELSEWHERE, 10);

        session.share("{\"objectives\":{\"G\":{\"measure\":0.5},\"H\":{\"satisfied\":false}}}", 20);

        assertThat(Json.write(session.shared()))
                .isEqualTo("{\"objectives\":{\"G\":{\"satisfied\":true,\"measure\":0.5},\"H\":{\"satisfied\":false}},"
                        + "\"buckets\":{\"d\":{\"value\":\"kept\"}}}");
    }

    @Test
    void writesNoEntryWhereNothingIsNew() {
        ScormSession session = fresh(true);
        session.share(ELSEWHERE, 10);
        String snapshot = session.snapshot();

        session.share(ELSEWHERE, 20);
        session.share("{}", 30);
        session.share("{\"objectives\":{\"unheard of\":{\"satisfied\":null}}}", 40);

        assertThat(session.journal()).hasSize(1);
        assertThat(session.snapshot()).isEqualTo(snapshot);
    }

    @Test
    void changesNothingWhenTheTextIsOfAnotherShape() {
        ScormSession session = fresh(true);
        String snapshot = session.snapshot();

        for (String text : List.of(
                "",
                "[]",
                "{\"objectives\":1}",
                "{\"objectives\":{\"G\":true}}",
                "{\"objectives\":{\"G\":{\"satisfied\":\"x\"}}}",
                "{\"buckets\":{\"d\":{\"value\":1}}}")) {
            assertThat(session.share(text, 10)).as(text).isFalse();
        }
        assertThat(session.snapshot()).isEqualTo(snapshot);
        assertThat(session.journal()).isEmpty();
    }

    @Test
    void isReplayedFromTheJournalAloneWhateverOthersDidLater() {
        ScormSession session = fresh(true);
        String begun = session.snapshot();
        session.share(ELSEWHERE, 10);
        session.enter(20);
        session.call("Initialize", "", null, 30);
        session.setValue("cmi.objectives.0.success_status", "failed", 40);
        session.setValue("adl.data.0.store", "mine", 50);
        session.call("Terminate", "", null, 60);
        session.navigate(NavigationRequest.of(NavigationRequest.Type.EXIT_ALL), 70);
        List<JournalEntry> journal = new ArrayList<>(session.journal());

        ScormSession replayed = ScormSession.resume(course(true), begun);
        ReplayReport report = replayed.replay(journal);

        assertThat(report.mismatch()).isNull();
        assertThat(replayed.snapshot()).isEqualTo(session.snapshot());
        assertThat(Json.write(replayed.shared()))
                .contains("\"satisfied\":false")
                .contains("mine");
    }
}
