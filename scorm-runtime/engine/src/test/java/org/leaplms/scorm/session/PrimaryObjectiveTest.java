package org.leaplms.scorm.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.ObjectiveDefinition;
import org.leaplms.scorm.course.ObjectiveMap;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.json.Json;

/** The two places where content can say how the primary objective went, when one was filled in by another activity. */
class PrimaryObjectiveTest {
    private static final String ELSEWHERE = "{\"objectives\":{\"G\":{\"satisfied\":true}}}";
    private static final String RECORD = "cmi.objectives.0.success_status";

    /** A session in which the global objective is satisfied before the content begins to speak. */
    private static ScormSession begun() {
        ObjectiveMap map = ObjectiveMap.builder("G").writeSatisfiedStatus(true).build();
        ActivityDefinition sco = ActivityDefinition.builder("a")
                .href("a.html")
                .sequencing(SequencingDefinition.builder()
                        .primaryObjective(new ObjectiveDefinition("o", false, 1.0, List.of(map)))
                        .build())
                .build();
        ActivityDefinition root = ActivityDefinition.builder("root").child(sco).build();
        ScormSession session = ScormSession.start(
                new CourseStructure(ScormStandard.SCORM_2004_4TH, "c", "C", true, true, root),
                LearnerContext.of("l", "L"),
                1);
        session.share(ELSEWHERE, 1);
        session.enter(2);
        session.call("Initialize", "", null, 3);
        assertThat(session.getValue(RECORD)).isEqualTo("passed");
        return session;
    }

    private static String ended(ScormSession session) {
        session.call("Commit", "", null, 5);
        ScormSession resumed = ScormSession.resume(session.course(), session.snapshot());
        resumed.call("Terminate", "", null, 6);
        return Json.write(resumed.shared().object("objectives").object("G"));
    }

    @Test
    void whatContentSaysBeatsWhatItWasGiven() {
        ScormSession session = begun();
        session.setValue("cmi.success_status", "failed", 4);
        assertThat(ended(session)).contains("\"satisfied\":false");
    }

    @Test
    void aRecordThatContentChangedStillCounts() {
        ScormSession session = begun();
        session.setValue("cmi.success_status", "passed", 4);
        session.setValue(RECORD, "failed", 4);
        assertThat(ended(session)).contains("\"satisfied\":false");
    }

    @Test
    void withoutAWordOfContentTheGivenStatusStays() {
        assertThat(ended(begun())).contains("\"satisfied\":true");
    }
}
