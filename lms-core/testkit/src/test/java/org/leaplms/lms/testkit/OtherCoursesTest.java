package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.Course;
import org.leaplms.lms.LaunchLink;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Learner;
import org.leaplms.lms.OpenOutcome;
import org.leaplms.lms.Registration;
import org.leaplms.scorm.course.CourseStructureCodec;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ReplayReport;
import org.leaplms.scorm.session.ScormSession;

/** What one course leaves of shared objectives and shared data, the learner's next course finds. */
final class OtherCoursesTest extends InWorld {
    private static final String ALONE =
            "adlseq:objectivesGlobalToSystem=\"false\" adlcp:sharedDataGlobalToSystem=\"false\"";
    private static final NavigationRequest EXIT_ALL = NavigationRequest.of(NavigationRequest.Type.EXIT_ALL);

    OtherCoursesTest(@TempDir Path directory) {
        super(directory);
    }

    private static String sharing(String rules) {
        return """
                <adlcp:data><adlcp:map targetID="urn:unit" readSharedData="true" writeSharedData="true"/></adlcp:data>
                <imsss:sequencing>%s<imsss:objectives><imsss:primaryObjective objectiveID="o">
                <imsss:mapInfo targetObjectiveID="urn:hygiene" readSatisfiedStatus="true" readNormalizedMeasure="true"
                writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>
                </imsss:primaryObjective></imsss:objectives></imsss:sequencing>""".formatted(rules);
    }

    private static final String SKIP_IF_KNOWN = """
            <imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>
            <imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions><imsss:ruleAction action="skip"/>
            </imsss:preConditionRule></imsss:sequencingRules>""";

    private Course basics(String organization) {
        return imported(PackageBuilder.scorm2004("com.example.basics" + organization.length(), "Basics")
                .organization(organization)
                .unit("test", "Test", sharing("")));
    }

    /** Its first part is skipped by who has satisfied the objective of the basics. */
    private Course advanced(String organization) {
        return imported(PackageBuilder.scorm2004("com.example.advanced" + organization.length(), "Advanced")
                .organization(organization)
                .unit("repetition", "Repetition", sharing(SKIP_IF_KNOWN))
                .unit("news", "News", sharing("")));
    }

    private Course imported(PackageBuilder made) {
        return world.lms.courses().importPackage(made.writeTo(directory)).orElseThrow();
    }

    private void passBasics(String organization) {
        FakeSco sco = world.sco(world.register(basics(organization))).initialize();
        sco.set("cmi.success_status", "passed")
                .set("cmi.score.scaled", "0.75")
                .set("adl.data.0.store", "4 West")
                .terminate()
                .navigate(EXIT_ALL);
        saved(sco);
        world.lms.launches().close(sco.window().token());
    }

    private static void saved(FakeSco sco) {
        CommitReply reply = sco.flush();
        assertThat(reply.kind()).as(reply.json()).isEqualTo(CommitReply.Kind.STORED);
        assertThat(Json.readObject(reply.json()).has("differences")).isFalse();
    }

    @Test
    void theNextCourseReactsToWhatWasReached() {
        passBasics("");

        FakeSco next = world.sco(world.register(advanced(""))).initialize();

        assertThat(next.view().activityId()).isEqualTo("news");
        assertThat(next.get("cmi.objectives.0.success_status")).isEqualTo("passed");
        assertThat(next.get("cmi.objectives.0.score.scaled")).isEqualTo("0.75");
        assertThat(next.get("adl.data.0.store")).isEqualTo("4 West");
        saved(next);
        assertThat(sameOnTheServer(next)).isTrue();
    }

    @Test
    void aCourseOpenedBeforeReactsWhenItIsOpenedAgain() {
        Registration registration = world.register(advanced(""));
        FakeSco before = world.sco(registration).initialize();
        assertThat(before.view().activityId()).isEqualTo("repetition");
        before.lost();
        saved(before);

        passBasics("");

        FakeSco again = world.sco(registration).initialize();
        assertThat(again.view().activityId()).isEqualTo("repetition");
        assertThat(again.get("cmi.objectives.0.success_status")).isEqualTo("passed");
        saved(again);
        assertThat(sameOnTheServer(again)).isTrue();
    }

    @Test
    void aCourseThatKeepsToItselfGivesNothingAway() {
        passBasics(ALONE);

        FakeSco next = world.sco(world.register(advanced(""))).initialize();

        assertThat(next.view().activityId()).isEqualTo("repetition");
        assertThat(next.window().shareJson()).isEmpty();
    }

    @Test
    void aCourseThatKeepsToItselfHearsNothing() {
        passBasics("");

        FakeSco next = world.sco(world.register(advanced(ALONE))).initialize();

        assertThat(next.view().activityId()).isEqualTo("repetition");
        assertThat(next.window().shareJson()).isEmpty();
    }

    @Test
    void nobodyElseHearsOfIt() {
        passBasics("");
        Registration camille = world.lms
                .registrations()
                .register(Learner.of("nurse-18", "Camille"), advanced("").id());

        assertThat(world.sco(camille).view().activityId()).isEqualTo("repetition");
    }

    @Test
    void twoCoursesOpenAtOnceDoNotUndoEachOthersWork() {
        FakeSco advanced = world.sco(world.register(advanced(""))).initialize();
        saved(advanced);
        passBasics("");
        world.clock.advance(Duration.ofMinutes(1));
        advanced.set("cmi.location", "page-2").terminate().navigate(EXIT_ALL);
        saved(advanced);
        world.lms.launches().close(advanced.window().token());

        FakeSco again = world.sco(world.register(basics(""))).initialize();
        assertThat(again.get("cmi.objectives.0.success_status")).isEqualTo("passed");
        assertThat(again.get("adl.data.0.store")).isEqualTo("4 West");
    }

    @Test
    void whatTheLearnerDidLaterStaysWhateverArrivesLater() {
        FakeSco offline = world.sco(world.register(advanced(""))).initialize();
        offline.set("cmi.objectives.0.success_status", "failed").terminate().navigate(EXIT_ALL);
        world.clock.advance(Duration.ofMinutes(1));
        passBasics("");
        saved(offline);

        FakeSco again = world.sco(world.register(advanced("x:y=\"z\" xmlns:x=\"urn:x\"")));
        assertThat(again.view().activityId()).isEqualTo("news");
    }

    @Test
    void aReloadedPageTakesOverWhatIsNew() {
        Registration registration = world.register(advanced(""));
        LaunchLink link = world.lms.launches().launch(registration.id());
        world.lms.launches().open(link.token());
        passBasics("");

        LaunchSession reloaded = ((OpenOutcome.Opened) world.lms.launches().open(link.token())).session();
        FakeSco sco = FakeSco.in(world.lms.launches(), reloaded, world.clock).initialize();

        assertThat(sco.view().activityId()).isEqualTo("news");
        saved(sco);
    }

    @Test
    void nobodyCanGiveHimselfAnObjective() {
        Registration registration = world.register(advanced(""));
        FakeSco sco = world.sco(registration);
        String forged = "{\"objectives\":{\"urn:hygiene\":{\"satisfied\":true}}}";
        List<JournalEntry> entries = List.of(new JournalEntry(1, 1, "share", List.of(forged), "NEW", "0"));
        JsonObject batch = new JsonObject()
                .set("from", 1L)
                .set("entries", Json.read(JournalCodec.write(entries)))
                .set("hash", JournalCodec.hash(entries));

        CommitReply reply = world.lms.launches().commit(sco.window().token(), Json.write(batch));

        assertThat(reply.kind()).isEqualTo(CommitReply.Kind.INVALID);
        assertThat(world.lms.registrations().journal(registration.id())).isEmpty();
        saved(sco);
    }

    /** Whatever the learner's courses did since: the journal alone leads from the first snapshot to the last. */
    @Test
    void theJournalAloneTellsHowItWas() {
        passBasics("");
        Registration registration = world.register(advanced(""));
        FakeSco first = world.sco(registration).initialize();
        String begun = first.window().snapshotJson();
        first.set("cmi.objectives.0.success_status", "failed").terminate().navigate(EXIT_ALL);
        saved(first);
        world.lms.launches().close(first.window().token());
        passBasics("");
        FakeSco second = world.sco(registration).initialize();
        second.set("adl.data.0.store", "ICU").terminate();
        saved(second);

        List<JournalEntry> journal = new ArrayList<>();
        world.lms
                .registrations()
                .journal(registration.id())
                .forEach(entry -> journal.addAll(JournalCodec.read("[" + entry + "]")));
        ScormSession replayed =
                ScormSession.resume(CourseStructureCodec.read(first.window().courseJson()), begun);
        ReplayReport report = replayed.replay(journal);

        assertThat(report.mismatch()).isNull();
        assertThat(replayed.snapshot()).isEqualTo(second.snapshot());
        assertThat(sameOnTheServer(second)).isTrue();
    }

    private boolean sameOnTheServer(FakeSco sco) {
        OpenOutcome.Opened again =
                (OpenOutcome.Opened) world.lms.launches().open(sco.window().token());
        return ((LaunchSession.Scorm) again.session()).snapshotJson().equals(sco.snapshot());
    }
}
