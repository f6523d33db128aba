package org.leaplms.lms.testkit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.LaunchSession;
import org.leaplms.lms.Launches;
import org.leaplms.scorm.course.CourseStructureCodec;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ScormSession;
import org.leaplms.scorm.session.SessionView;

/**
 * A browser window with a SCO in it, without a browser: the same engine answers the calls, the journal travels as batches, and
 * a test decides which of them arrive. Used by one thread.
 */
public final class FakeSco {
    private final Launches launches;
    private final LaunchSession.Scorm window;
    private final InstantSource clock;
    private final ScormSession engine;
    private final String prefix;
    private final List<JournalEntry> unsaved = new ArrayList<>();

    private FakeSco(Launches launches, LaunchSession.Scorm window, InstantSource clock) {
        this.launches = launches;
        this.window = window;
        this.clock = clock;
        this.engine = ScormSession.resume(CourseStructureCodec.read(window.courseJson()), window.snapshotJson());
        this.prefix = engine.course().standard().is2004() ? "" : "LMS";
    }

    /** The page of an open window, with content entered as the player does. */
    public static FakeSco in(Launches launches, LaunchSession window, InstantSource clock) {
        return new FakeSco(launches, (LaunchSession.Scorm) window, clock).entered();
    }

    /**
     * The same in a browser that still holds what another window's page could not send: as the server says, it goes on from
     * there or hands it over to be kept.
     */
    public static FakeSco in(Launches launches, LaunchSession window, InstantSource clock, FakeSco left) {
        FakeSco sco = new FakeSco(launches, (LaunchSession.Scorm) window, clock);
        left.pending();
        if (sco.window.continues().contains(left.window.id())) {
            sco.engine.replay(left.unsaved);
            sco.engine.takeJournal();
            sco.unsaved.addAll(left.unsaved);
        } else {
            launches.commit(window.token(), left.batch());
        }
        return sco.entered();
    }

    private FakeSco entered() {
        if (!window.shareJson().isEmpty()) {
            engine.share(window.shareJson(), now());
        }
        engine.enter(now());
        return this;
    }

    private long now() {
        return clock.instant().toEpochMilli();
    }

    private String call(String function, String one, String two) {
        return engine.call(prefix + function, one, two, now());
    }

    /** Initialize or LMSInitialize. */
    public FakeSco initialize() {
        call("Initialize", "", "");
        return this;
    }

    /**
     * SetValue or LMSSetValue.
     *
     * @throws IllegalStateException naming the error if the engine refuses
     */
    public FakeSco set(String element, String value) {
        if (!call("SetValue", element, value).equals("true")) {
            throw new IllegalStateException(element + " refused with error " + engine.lastError());
        }
        return this;
    }

    /** GetValue or LMSGetValue. */
    public String get(String element) {
        return engine.getValue(element);
    }

    /** Commit or LMSCommit. */
    public FakeSco commit() {
        call("Commit", "", "");
        return this;
    }

    /** Terminate or LMSFinish. */
    public FakeSco terminate() {
        call(prefix.isEmpty() ? "Terminate" : "Finish", "", "");
        return this;
    }

    /** The learner asks the player for something. */
    public FakeSco navigate(NavigationRequest request) {
        engine.navigate(request, now());
        return this;
    }

    /** The window goes away, as far as the page can tell. */
    public FakeSco lost() {
        engine.sessionLost(now());
        return this;
    }

    public SessionView view() {
        return engine.view();
    }

    /** The state as this window predicts it. */
    public String snapshot() {
        return engine.snapshot();
    }

    /** How many entries the server has not acknowledged. */
    public int pending() {
        unsaved.addAll(engine.takeJournal());
        return unsaved.size();
    }

    /** The batch that would be sent now; at least one entry must be pending. */
    public String batch() {
        pending();
        JsonObject batch = new JsonObject()
                .set("session", window.id().toString())
                .set("from", unsaved.get(0).seq())
                .set("entries", Json.read(JournalCodec.write(unsaved)))
                .set("hash", JournalCodec.hash(unsaved));
        return Json.write(batch);
    }

    /** Sends what is pending and forgets it if it was acknowledged. */
    public CommitReply flush() {
        CommitReply reply = launches.commit(window.token(), batch());
        if (reply.kind() == CommitReply.Kind.STORED) {
            acknowledged(reply);
        }
        return reply;
    }

    /** Sends what is pending; the answer gets lost on its way back, so all of it stays pending. */
    public CommitReply flushLosingTheAnswer() {
        return launches.commit(window.token(), batch());
    }

    private void acknowledged(CommitReply reply) {
        long ack = Json.readObject(reply.json()).whole("ack");
        unsaved.removeIf(entry -> entry.seq() <= ack);
    }

    public LaunchSession.Scorm window() {
        return window;
    }
}
