package org.leaplms.scorm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaplms.scorm.testkit.cts.CtsPlayer;
import org.leaplms.scorm.testkit.cts.CtsSuite;
import org.leaplms.scorm.testkit.cts.SessionPlatform;
import org.leaplms.scorm.testkit.trace.RandomSession;
import org.leaplms.scorm.testkit.trace.RecordedSession;
import org.leaplms.scorm.testkit.trace.Trace;
import org.leaplms.scorm.testkit.trace.TracePlayer;
import org.leaplms.scorm.testkit.trace.Traces;
import org.opentest4j.TestAbortedException;

/** What the engine answers on the JVM, the file answers in Node and in Chromium: every call, view, progress, and the snapshot's characters. */
class SameAnswersTest {

    @Test
    void everyTraceOfTheKit() {
        NodeProgram.needed();
        same(traces());
    }

    @Test
    void everyTraceOfTheKitInChromium() {
        assertThat(ChromiumProgram.repeat(traces())).isEmpty();
    }

    /** ADL's conformance cases, where they lie beside the repository; otherwise skipped by name. */
    @Test
    void everyCaseOfTheConformanceSuite() {
        NodeProgram.needed();
        same(cases());
    }

    /** The same, likewise. */
    @Test
    void everyCaseOfTheConformanceSuiteInChromium() {
        assertThat(ChromiumProgram.repeat(cases())).isEmpty();
    }

    private static List<String> traces() {
        List<String> recordings = new ArrayList<>();
        for (Trace trace : Traces.all()) {
            record(recordings, trace.name(), TracePlayer.play(trace).sessions());
        }
        return recordings;
    }

    private static List<String> cases() {
        String place = System.getProperty(
                "leap.cts", System.getProperty("leap.root", ".") + "/../shared/conformance/scorm-cts");
        CtsSuite suite = CtsSuite.open(Path.of(place));
        if (suite == null) {
            throw new TestAbortedException("skipped, no conformance cases at leap.cts=" + place);
        }
        List<String> recordings = new ArrayList<>();
        for (String id : suite.ids()) {
            SessionPlatform platform = new SessionPlatform();
            assertThat(new CtsPlayer(suite, true).play(id, () -> platform))
                    .as(id)
                    .isEmpty();
            record(recordings, id, platform.sessions());
        }
        return recordings;
    }

    /** Whatever content and learner do, legal or not. */
    @Test
    void anySession() {
        NodeProgram.needed();
        List<String> recordings = new ArrayList<>();
        for (long seed = 1; seed <= 300; seed++) {
            recordings.add(RandomSession.of(seed * 7919, 70).recording("seed " + seed));
        }
        same(recordings);
    }

    private static void record(List<String> recordings, String name, List<RecordedSession> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            recordings.add(sessions.get(i).recording(name + " " + (i + 1)));
        }
    }

    private static void same(List<String> recordings) {
        assertThat(recordings).isNotEmpty();
        String said = NodeProgram.run("recordings.js", String.join("\n", recordings));
        System.out.print(said);
        assertThat(said).contains(recordings.size() + " recordings").contains(" 0 differences");
    }
}
