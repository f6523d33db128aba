package org.leaplms.scorm.browser;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.CourseStructureCodec;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.LearnerContext;
import org.leaplms.scorm.session.ReplayReport;
import org.leaplms.scorm.session.Requests;
import org.leaplms.scorm.session.ScormSession;
import org.leaplms.scorm.session.ViewJson;
import org.teavm.jso.JSExport;

/**
 * What TeaVM exports to the shell around it, in the types JavaScript has: strings, numbers, booleans; sessions are opaque.
 *
 * <p>Functions of a module and not methods of an object, because TeaVM wraps each exported method in one that copies its
 * arguments, which costs more than most calls do.
 */
public final class BrowserModule {
    private BrowserModule() {}

    /** Nothing happens until the shell opens a session. */
    public static void main(String[] arguments) {}

    /** The session of a snapshot, or of a learner who has not yet been in the course. */
    @JSExport
    public static Opened open(String course, @Nullable String snapshot, String learner, double seed) {
        try {
            CourseStructure structure = CourseStructureCodec.read(course);
            ScormSession session = snapshot == null
                    ? ScormSession.start(structure, LearnerContext.read(Json.readObject(learner)), (long) seed)
                    : ScormSession.resume(structure, snapshot);
            return new Opened(new BrowserSession(session), null);
        } catch (JsonException wrong) {
            return new Opened(null, wrong.getMessage());
        }
    }

    @JSExport
    public static @Nullable BrowserSession session(Opened opened) {
        return opened.session;
    }

    /** What is wrong with the texts the session was to be made of. */
    @JSExport
    public static @Nullable String fault(Opened opened) {
        return opened.fault;
    }

    /** The hash of a text, as the server makes it. */
    @JSExport
    public static String hash(String text) {
        return JournalCodec.hashOf(text);
    }

    @JSExport
    public static String call(
            BrowserSession at, String method, @Nullable String one, @Nullable String two, double now) {
        at.session.takeEvents();
        return at.session.call(method, one, two, (long) now);
    }

    @JSExport
    public static String get(BrowserSession at, @Nullable String element) {
        return at.session.getValue(element);
    }

    @JSExport
    public static String set(BrowserSession at, @Nullable String element, @Nullable String value, double now) {
        return at.session.setValue(element, value, now);
    }

    /** A number for an element of the activity delivered, or -1; it holds until anything but get and set is called. */
    @JSExport
    public static int handle(BrowserSession at, String element) {
        return at.session.handle(element);
    }

    @JSExport
    public static String getAt(BrowserSession at, int handle) {
        return at.session.getValue(handle);
    }

    @JSExport
    public static String setAt(BrowserSession at, int handle, String value, double now) {
        return at.session.setValue(handle, value, now);
    }

    @JSExport
    public static String lastError(BrowserSession at) {
        return at.session.lastError();
    }

    /** Whether journal entries are wanted. */
    @JSExport
    public static void keepJournal(BrowserSession at, boolean value) {
        at.session.keepJournal(value);
    }

    @JSExport
    public static String commitNotKept(BrowserSession at) {
        return at.session.commitNotKept();
    }

    /** The page will tell when content is opened. */
    @JSExport
    public static void tellPages(BrowserSession at) {
        at.session.tellPages();
    }

    @JSExport
    public static void pageOpens(BrowserSession at) {
        at.session.pageOpens();
    }

    /** Whether the text could be read. */
    @JSExport
    public static boolean share(BrowserSession at, String changes, double now) {
        return at.session.share(changes, (long) now);
    }

    @JSExport
    public static void enter(BrowserSession at, double now) {
        at.session.enter((long) now);
    }

    @JSExport
    public static void lost(BrowserSession at, double now) {
        at.session.sessionLost((long) now);
    }

    /** Whether there is a request of that name. */
    @JSExport
    public static boolean announce(BrowserSession at, String token, @Nullable String target, double now) {
        NavigationRequest request = Requests.of(token, target);
        if (request != null) {
            at.session.announce(request, (long) now);
        }
        return request != null;
    }

    /** Whether there is a request of that name. */
    @JSExport
    public static boolean navigate(BrowserSession at, String token, @Nullable String target, double now) {
        NavigationRequest request = Requests.of(token, target);
        if (request != null) {
            at.session.navigate(request, (long) now);
        }
        return request != null;
    }

    /** Changes when a player should look at the view anew. */
    @JSExport
    public static String moment(BrowserSession at) {
        return at.session.moment();
    }

    @JSExport
    public static String view(BrowserSession at) {
        return Json.write(ViewJson.write(at.session.view()));
    }

    /** From now on the view shows what is below the activity. */
    @JSExport
    public static void unfold(BrowserSession at, String activityId) {
        at.session.unfold(activityId);
    }

    @JSExport
    public static String standing(BrowserSession at) {
        return Json.write(ViewJson.write(at.session.standing()));
    }

    @JSExport
    public static String progress(BrowserSession at) {
        return Json.write(ViewJson.write(at.session.progress()));
    }

    @JSExport
    public static String snapshot(BrowserSession at) {
        return at.session.snapshot();
    }

    @JSExport
    public static double lastSeq(BrowserSession at) {
        return at.session.lastSeq();
    }

    /** The next journal entry as JSON, or empty if there is none. */
    @JSExport
    public static String takeEntry(BrowserSession at) {
        JournalEntry entry = at.next();
        return entry == null ? "" : JournalCodec.write(entry);
    }

    /** Forgets the entries so far. */
    @JSExport
    public static void dropEntries(BrowserSession at) {
        at.drop();
    }

    /** Replays a JSON list of entries; empty if all went well, otherwise what did not. */
    @JSExport
    public static String replay(BrowserSession at, String list) {
        try {
            ReplayReport report = at.session.replay(JournalCodec.read(list));
            at.drop();
            JournalEntry mismatch = report.mismatch();
            if (report.gapAt() > 0) {
                return "entry " + report.gapAt() + " is missing";
            }
            return mismatch == null ? "" : "entry " + mismatch.seq() + " had another result";
        } catch (JsonException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }
}
