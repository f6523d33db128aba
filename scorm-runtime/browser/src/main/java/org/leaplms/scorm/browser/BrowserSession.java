package org.leaplms.scorm.browser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ReplayReport;
import org.leaplms.scorm.session.Requests;
import org.leaplms.scorm.session.ScormSession;
import org.leaplms.scorm.session.ViewJson;
import org.teavm.jso.JSExport;

/** A session in the types JavaScript has: strings, numbers, booleans. */
public final class BrowserSession {
    private final ScormSession session;
    private List<JournalEntry> entries = new ArrayList<>();
    private int next;

    BrowserSession(ScormSession session) {
        this.session = session;
    }

    @JSExport
    public String call(String method, @Nullable String one, @Nullable String two, double now) {
        session.takeEvents();
        return session.call(method, one, two, (long) now);
    }

    @JSExport
    public String get(@Nullable String element) {
        return session.getValue(element);
    }

    @JSExport
    public String set(@Nullable String element, @Nullable String value, double now) {
        return session.setValue(element, value, now);
    }

    /** A number for an element of the activity delivered, or -1; it holds until anything but get and set is called. */
    @JSExport
    public int handle(String element) {
        return session.handle(element);
    }

    @JSExport
    public String getAt(int handle) {
        return session.getValue(handle);
    }

    @JSExport
    public String setAt(int handle, String value, double now) {
        return session.setValue(handle, value, now);
    }

    /** Whether journal entries are wanted. */
    @JSExport
    public void keepJournal(boolean value) {
        session.keepJournal(value);
    }

    @JSExport
    public String commitNotKept() {
        return session.commitNotKept();
    }

    @JSExport
    public String enter(double now) {
        session.enter((long) now);
        return view();
    }

    @JSExport
    public String lost(double now) {
        session.sessionLost((long) now);
        return view();
    }

    /** Whether there is a request of that name. */
    @JSExport
    public boolean announce(String token, @Nullable String target, double now) {
        NavigationRequest request = Requests.of(token, target);
        if (request != null) {
            session.announce(request, (long) now);
        }
        return request != null;
    }

    /** Whether there is a request of that name. */
    @JSExport
    public boolean navigate(String token, @Nullable String target, double now) {
        NavigationRequest request = Requests.of(token, target);
        if (request != null) {
            session.navigate(request, (long) now);
        }
        return request != null;
    }

    @JSExport
    public String view() {
        return Json.write(ViewJson.write(session.view()));
    }

    @JSExport
    public String progress() {
        return Json.write(ViewJson.write(session.progress()));
    }

    @JSExport
    public String snapshot() {
        return session.snapshot();
    }

    @JSExport
    public double lastSeq() {
        return session.lastSeq();
    }

    /** The next journal entry as JSON, or empty if there is none. */
    @JSExport
    public String takeEntry() {
        if (next == entries.size()) {
            entries = session.takeJournal();
            next = 0;
        }
        return next == entries.size() ? "" : JournalCodec.write(entries.get(next++));
    }

    /** Forgets the entries so far. */
    @JSExport
    public void dropEntries() {
        session.takeJournal();
        entries = List.of();
        next = 0;
    }

    /** Replays a JSON list of entries; empty if all went well, otherwise what did not. */
    @JSExport
    public String replay(String list) {
        try {
            ReplayReport report = session.replay(JournalCodec.read(list));
            dropEntries();
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
