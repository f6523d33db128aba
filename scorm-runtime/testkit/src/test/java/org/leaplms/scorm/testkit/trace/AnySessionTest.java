package org.leaplms.scorm.testkit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ReplayReport;
import org.leaplms.scorm.session.ScormSession;

/** Whatever content and learner do: nothing is thrown, nothing is corrupted, and the journal tells it all. */
class AnySessionTest {

    @Property(tries = 400, shrinking = ShrinkingMode.FULL, seed = "20240501")
    void theSnapshotIsTheState(@ForAll long seed, @ForAll @IntRange(max = 80) int steps) {
        RecordedSession session = RandomSession.of(seed, steps);
        ScormSession restored = ScormSession.resume(session.course(), session.snapshot());
        assertThat(restored.snapshot()).isEqualTo(session.snapshot());
        assertThat(restored.view()).isEqualTo(session.view());
        assertThat(restored.progress()).isEqualTo(session.progress());
    }

    @Property(tries = 400, shrinking = ShrinkingMode.FULL, seed = "20240502")
    void theJournalIsTheHistory(@ForAll long seed, @ForAll @IntRange(max = 80) int steps) {
        RecordedSession session = RandomSession.of(seed, steps);
        JsonObject recording = Json.readObject(session.recording("any"));
        ScormSession server = ScormSession.resume(session.course(), recording.text("before"));
        List<JournalEntry> sent =
                JournalCodec.read(JournalCodec.write(session.session().journal()));
        ReplayReport report = server.replay(sent);
        assertThat(report.mismatch()).isNull();
        assertThat(report.gapAt()).isZero();
        assertThat(server.snapshot()).isEqualTo(session.snapshot());
        assertThat(server.replay(sent).applied()).isZero();
        assertThat(server.snapshot()).isEqualTo(session.snapshot());
    }

    /** A server that stores and restores between any two batches ends where one does that never did. */
    @Property(tries = 150, shrinking = ShrinkingMode.FULL, seed = "20240503")
    void batchesMayBeCutAnywhere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        RecordedSession session = RandomSession.of(seed, 60);
        String state = Json.readObject(session.recording("any")).text("before");
        List<JournalEntry> entries = session.session().journal();
        for (int from = 0; from < entries.size(); from += size) {
            ScormSession server = ScormSession.resume(session.course(), state);
            server.replay(entries.subList(from, Math.min(from + size, entries.size())));
            state = server.snapshot();
        }
        assertThat(state).isEqualTo(session.snapshot());
    }
}
